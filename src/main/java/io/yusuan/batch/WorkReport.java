package io.yusuan.batch;

/**
 * What a worker did for a run that is shared by several machines.
 *
 * @param ended why it ended
 * @param slices parts of the run that it brought to their end
 * @param documents that it read
 */
public record WorkReport(Ended ended, int slices, long documents) {
    /** Why a worker ended. */
    public enum Ended {
        /** The run is over. */
        OVER,
        /** The process was asked to end. */
        ASKED,
        /** There was no manager for a long time. */
        NO_MANAGER,
        /** The manager's program, catalogue or settings are other ones, so that rows would be other ones too. */
        OTHER_ENGINE
    }
}
