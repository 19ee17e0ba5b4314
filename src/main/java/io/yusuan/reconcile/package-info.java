/**
 * Rules (勾稽关系) applied to statements and claims.
 *
 * <p>Takes statements, claims and the catalogue's rules, gives checks with verdicts and findings. Never corrects a
 * figure and never passes without inputs.
 */
package io.yusuan.reconcile;
