/**
 * What a night came to, for the people of the morning and for monitoring: a summary in Markdown and JSON, and metrics.
 *
 * <p>Takes a {@link io.yusuan.tell.Night} and what was published, gives files in {@code report/} beside the datasets.
 * They hold clocks, so no manifest lists them. Never decides how a run counts.
 */
package io.yusuan.tell;
