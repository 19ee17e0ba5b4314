package io.yusuan.interpret;

import io.yusuan.document.Place;

/**
 * A cell under its column.
 *
 * @param column where it stands
 * @param text as printed
 * @param place where it was printed
 */
public record RawCell(RawColumn column, String text, Place place) {}
