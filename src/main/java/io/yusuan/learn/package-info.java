/**
 * What documents show that the catalogue does not know, and what it may be.
 *
 * <p>Takes {@link io.yusuan.pipeline.Trace}s, gives suggestions as text and as files of an overlay. Never writes a file
 * and never decides: a person does.
 */
package io.yusuan.learn;
