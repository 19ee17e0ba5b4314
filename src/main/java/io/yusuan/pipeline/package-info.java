/**
 * The whole reading as one pure call, no framework.
 *
 * <p>Takes a source file, gives an {@link io.yusuan.pipeline.Outcome}. Never writes a file.
 */
package io.yusuan.pipeline;
