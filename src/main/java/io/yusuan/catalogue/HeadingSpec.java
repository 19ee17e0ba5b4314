package io.yusuan.catalogue;

/**
 * A title under which a type of table is published, in its plainest wording; {@link TitleWording} takes away what
 * differs from place to place before titles are compared.
 *
 * @param text as in the catalogue
 * @param file where it stands
 * @param line 1-based
 */
public record HeadingSpec(String text, String file, int line) {}
