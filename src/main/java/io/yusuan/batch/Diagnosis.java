package io.yusuan.batch;

/**
 * What was found of one thing that a run needs.
 *
 * @param what is needed
 * @param state how it is
 * @param words what was found
 * @param advice what to do about it; empty where nothing is to be done
 */
public record Diagnosis(String what, State state, String words, String advice) {
    /** How it is. */
    public enum State {
        OK,
        /** A run works, but not as it should. */
        WARNING,
        /** A run could not work. */
        FAILED
    }

    static Diagnosis ok(String what, String words) {
        return new Diagnosis(what, State.OK, words, "");
    }

    static Diagnosis warning(String what, String words, String advice) {
        return new Diagnosis(what, State.WARNING, words, advice);
    }

    static Diagnosis failed(String what, String words, String advice) {
        return new Diagnosis(what, State.FAILED, words, advice);
    }
}
