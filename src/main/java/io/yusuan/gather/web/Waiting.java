package io.yusuan.gather.web;

import java.time.Duration;
import java.time.Instant;

/** The clock that politeness goes by. */
interface Waiting {
    /** The clock on the wall. */
    Waiting REAL = new Waiting() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
        }
    };

    Instant now();

    void pause(Duration time) throws InterruptedException;
}
