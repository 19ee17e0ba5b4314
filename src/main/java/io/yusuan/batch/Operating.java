package io.yusuan.batch;

import io.yusuan.tell.Telling;

/**
 * How a job is watched over.
 *
 * @param telling how its nights are told of
 */
public record Operating(Telling telling) {
    public static final Operating DEFAULT = new Operating(Telling.DEFAULT);
}
