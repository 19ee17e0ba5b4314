/**
 * Grids to rows and columns with a meaning: the header is bound to the catalogue's columns, ragged rows are put under
 * their columns by named policies, rows of forms become labelled values.
 *
 * <p>Takes a recognised table, gives a {@link io.yusuan.interpret.RawTable} or a {@link
 * io.yusuan.interpret.FormReading}. Never parses a number.
 */
package io.yusuan.interpret;
