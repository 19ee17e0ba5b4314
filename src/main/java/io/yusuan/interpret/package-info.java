/**
 * Table grid to rows and columns with meaning: the header is bound, rows are classified.
 */
package io.yusuan.interpret;
