/**
 * Pages of a PDF as pictures, with what was read of them drawn over.
 *
 * <p>Takes the trace of a document, its rows and its pages, gives SVG. Never writes a file, and decides nothing: what a
 * cell became follows from the rows that the datasets get.
 */
package io.yusuan.draw;
