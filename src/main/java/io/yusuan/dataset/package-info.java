/**
 * Outcomes to published files: one record a dataset, which is its schema; rows staged a document at a time; CSV, Parquet,
 * data package and manifest that readers see all at once.
 *
 * <p>Takes an {@link io.yusuan.pipeline.Outcome}, gives {@link io.yusuan.dataset.DocumentRows} and a {@link
 * io.yusuan.dataset.Publication}. Never decides what a figure means.
 */
package io.yusuan.dataset;
