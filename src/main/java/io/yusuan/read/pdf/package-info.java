/**
 * PDF pages with a text layer: glyphs and lines become paragraphs and grids.
 *
 * <p>Takes a file, gives its blocks to a {@link io.yusuan.read.pdf.PdfSink}. Never knows headings, units or money; a
 * digit is never changed.
 */
package io.yusuan.read.pdf;
