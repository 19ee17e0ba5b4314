package io.yusuan.batch;

import java.time.Duration;

/**
 * When whoever does not give a sign of life any more is taken for dead.
 *
 * @param beat between two signs
 * @param expiry after the last sign, several times {@code beat}
 */
record LeaseTimes(Duration beat, Duration expiry) {}
