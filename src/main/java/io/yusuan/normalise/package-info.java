/**
 * Text to typed values: amounts, numerals, years, codes, and narrated claims.
 *
 * <p>Takes interpreted tables and paragraphs, gives {@link io.yusuan.statement.Statement}s and {@link
 * io.yusuan.statement.Claim}s. Never sums, never corrects.
 */
package io.yusuan.normalise;
