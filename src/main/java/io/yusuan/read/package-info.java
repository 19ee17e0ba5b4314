/**
 * Bytes to blocks: detects what a file is by its content and reads it into the neutral document model.
 *
 * <p>Takes a {@link io.yusuan.document.SourceFile}, gives a {@link io.yusuan.read.ReadResult}. Never interprets: no
 * unit, no heading, no trimming.
 */
package io.yusuan.read;
