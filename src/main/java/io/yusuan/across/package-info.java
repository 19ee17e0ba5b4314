/**
 * Rules between documents: a final account and the budget of its year, a year and the one before, a department and its
 * unit, two files of one disclosure.
 *
 * <p>Takes the rows of documents, gives checks and findings that are kept beside them. Never changes a row of a
 * document.
 */
package io.yusuan.across;
