package io.yusuan.read;

import io.yusuan.document.Document;
import io.yusuan.document.Place;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** One document while it is being read: where it is, what it may cost, and what has come of it so far. */
final class Intake {
    private final SourceFile source;
    private final FindingLog log;
    private final ReadLimits limits;
    private final Budget budget;
    private final Blocks blocks = new Blocks();
    private String mediaType = "application/octet-stream";
    private OptionalInt pages = OptionalInt.empty();

    Intake(SourceFile source, ReadLimits limits, FindingLog log) {
        this.source = source;
        this.limits = limits;
        this.budget = new Budget(limits);
        this.log = log;
    }

    Path file() {
        return source.file();
    }

    /**
     * Reads the file to its end: a library that failed on it failed on its content if this does not.
     *
     * @throws IOException when the file cannot be read
     */
    void proveReadable() throws IOException {
        try (InputStream in = Files.newInputStream(file())) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    FindingLog log() {
        return log;
    }

    ReadLimits limits() {
        return limits;
    }

    Budget budget() {
        return budget;
    }

    Blocks blocks() {
        return blocks;
    }

    String mediaType() {
        return mediaType;
    }

    void detectedAs(String type) {
        mediaType = type;
    }

    /** Says that comments of editors are there and not read. */
    void leaveOutComments(int count) {
        if (count > 0) {
            log.add(Finding.of(FindingCode.COMMENTS_LEFT_OUT, Place.WHOLE, Integer.toString(count)));
        }
    }

    /** Says that macros are there and neither run nor read. */
    void leaveOutMacros(String where) {
        log.add(Finding.of(FindingCode.MACROS_LEFT_OUT, Place.WHOLE, where));
    }

    /** Number of sheets or pages, held to the limit. */
    void pages(int count) throws Refusal {
        budget.pages(count);
        pages = OptionalInt.of(count);
    }

    Document document() {
        OddTexts.tell(blocks.all(), log);
        return new Document(source.id(), mediaType, source.bytes(), pages, blocks.all());
    }
}
