/**
 * What a person should look at: findings with a code, a place, words in Chinese and English, and advice.
 *
 * <p>Takes a code and its arguments, gives a {@link io.yusuan.finding.Finding}. Never throws because of odd data.
 */
package io.yusuan.finding;
