/**
 * Outcomes to rows, rows to CSV and Parquet files that readers see all at once.
 *
 * <p>Takes an {@link io.yusuan.pipeline.Outcome}, gives row records of which each is the schema of its dataset, and
 * publishes staged rows by content-named part files and a manifest. Never decides anything about a figure, and never
 * reads a clock.
 */
package io.yusuan.dataset;
