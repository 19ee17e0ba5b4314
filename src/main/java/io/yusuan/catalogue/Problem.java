package io.yusuan.catalogue;

/**
 * Something wrong in a catalogue or job file.
 *
 * @param file file as a person knows it
 * @param line 1-based line
 * @param message what is wrong
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    /** {@code file:line: message}. */
    public String printed() {
        return file + ":" + line + ": " + message;
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }
}
