/**
 * Blocks to tables with a type: titles, labels, unit lines and notes are told from narrative, and the most specific
 * title, else the header, says which table of the catalogue a grid is.
 *
 * <p>Takes a {@link io.yusuan.document.Document}, gives a {@link io.yusuan.recognise.Recognition}: tables, each with its
 * type or none, and the paragraphs that remain to be narrated. Never looks at figures.
 */
package io.yusuan.recognise;
