/**
 * Outcomes to rows, rows to CSV and Parquet files that readers see all at once.
 */
package io.yusuan.dataset;
