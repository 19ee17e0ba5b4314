package io.yusuan.dataset;

/**
 * What made a row.
 *
 * @param contract version of the output contract
 * @param engine version of the program
 * @param catalogue hash of the catalogue's content
 */
public record Versions(String contract, String engine, String catalogue) {}
