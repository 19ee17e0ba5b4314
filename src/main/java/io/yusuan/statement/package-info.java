/**
 * What was understood: statements with lines and typed amounts, narrated claims, performance targets.
 *
 * <p>Takes nothing, gives the nouns that the normaliser makes and that reconciliation and datasets read. Every amount
 * keeps what was printed beside what was understood. Never mutates.
 */
package io.yusuan.statement;
