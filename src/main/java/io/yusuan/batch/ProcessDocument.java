package io.yusuan.batch;

import io.yusuan.document.Place;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads one document. This is the one place where a bug that a document hits is caught: the document is rejected, its
 * neighbours go on, and the run ends non-zero. Never gives null, which would drop the document without a word.
 */
final class ProcessDocument implements ItemProcessor<Input, ProcessedDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessDocument.class);
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final RunContext run;

    ProcessDocument(RunContext run) {
        this.run = run;
    }

    @Override
    public ProcessedDocument process(Input input) throws IOException {
        if (input.duplicateOf().isPresent()) {
            return prepared(input, rejected(input.file(), RejectReason.Kind.DUPLICATE));
        }
        String content = ContentIdentity.hash(input.file().file());
        if (!content.equals(input.file().id().docId())) {
            throw new IOException(input.file().file() + " changed while the job ran; start the job again");
        }
        try {
            return prepared(input, run.work().process(input.file()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.error("{}: the program failed on this document", input.source(), e);
            run.progress().warn(input.source() + ": the program failed on this document (" + words(e) + ")");
            return prepared(input, internal(input.file(), e));
        }
    }

    private ProcessedDocument prepared(Input input, Outcome outcome) {
        return new ProcessedDocument(input, run.datasets().rows(outcome));
    }

    private static Outcome internal(SourceFile file, Throwable bug) {
        Finding finding = Finding.of(FindingCode.DOCUMENT_FAILED, Place.WHOLE, words(bug));
        return rejected(file, RejectReason.Kind.INTERNAL, finding);
    }

    private static Outcome rejected(SourceFile file, RejectReason.Kind kind, Finding... findings) {
        return new Outcome.Rejected(file.id(), UNKNOWN_TYPE, file.bytes(), RejectReason.of(kind), List.of(findings));
    }

    /**
     * The kind of failure and, for what is the same every time, where it happened. Messages may quote the document or
     * this machine, so they stay in the log.
     */
    private static String words(Throwable bug) {
        String kind = bug.getClass().getSimpleName();
        if (bug instanceof VirtualMachineError) {
            return kind;
        }
        for (StackTraceElement frame : bug.getStackTrace()) {
            if (frame.getClassName().startsWith("io.yusuan.")) {
                String name = frame.getClassName().substring("io.yusuan.".length());
                return kind + " in " + name + "." + frame.getMethodName();
            }
        }
        return kind;
    }
}
