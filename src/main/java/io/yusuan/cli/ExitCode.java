package io.yusuan.cli;

import io.yusuan.batch.RunReport;

/** What the process tells the one that started it. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int INTERNAL = 1;
    static final int USAGE = 2;
    static final int TOO_MANY_LOST = 3;
    static final int RECONCILIATION = 4;
    /** EX_TEMPFAIL of sysexits.h: try again later. */
    static final int LEASE_HELD = 75;

    /** 128 and the number of SIGTERM, as Java itself ends a process that is sent it. */
    static final int ENDED = 143;

    private ExitCode() {}

    static int of(RunReport.Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> CLEAN;
            case ENDED -> ENDED;
            case INTERNAL -> INTERNAL;
            case TOO_MANY_REJECTS, TOO_MANY_WITHDRAWN, NOT_FETCHED -> TOO_MANY_LOST;
            case RECONCILIATION -> RECONCILIATION;
        };
    }
}
