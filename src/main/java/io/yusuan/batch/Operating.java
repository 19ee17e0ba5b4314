package io.yusuan.batch;

import io.yusuan.tell.Telling;

/**
 * How a job is watched over.
 *
 * @param telling how its nights are told of
 * @param logging what its log looks like
 * @param reprocess which documents this run reads again although nothing has changed; never from a job file
 */
public record Operating(Telling telling, Logging logging, Reprocess reprocess) {
    public static final Operating DEFAULT = new Operating(Telling.DEFAULT, Logging.DEFAULT, Reprocess.NOTHING);
}
