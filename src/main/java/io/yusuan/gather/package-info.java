/**
 * From what a job names to files on this disk with an identity. Archives are expanded here, into a store that is
 * addressed by content.
 *
 * <p>Takes files, gives {@link io.yusuan.gather.Gathered} inputs. Never looks at what a document says.
 */
package io.yusuan.gather;
