package io.yusuan.batch;

import io.yusuan.dataset.PackedRows;
import io.yusuan.document.Place;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.pipeline.Outcome;
import io.yusuan.worker.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Has one document read. One that makes the program fail is rejected with a reason, and its neighbours go on. Never gives
 * null, which would drop the document without a word.
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
        try (Stage.AtDocument at = Stage.at("process", input.file())) {
            return read(input);
        }
    }

    private ProcessedDocument read(Input input) throws IOException {
        if (input.duplicateOf().isPresent()) {
            return prepared(input, rejected(input.file(), RejectReason.of(RejectReason.Kind.DUPLICATE)));
        }
        if (input.refused().isPresent()) {
            RejectReason reason = input.refused().get();
            Finding finding = Finding.of(FindingCode.DOCUMENT_REJECTED, Place.WHOLE, reason.printed());
            return prepared(input, rejected(input.file(), reason, finding));
        }
        String content = ContentIdentity.hash(input.file().file());
        if (!content.equals(input.file().id().docId())) {
            throw new IOException(input.file().file() + " changed while the job ran; start the job again");
        }
        long begun = System.nanoTime();
        Answer answer = run.maker().rows(input.file());
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        run.counts().slowest.took(input.source(), taken);
        if (answer instanceof Answer.Rows made) {
            LOG.info("{}: {} in {} ms", input.source(), made.rows().document().status(), taken.toMillis());
            return new ProcessedDocument(input, made.rows());
        }
        Answer.Failed failed = (Answer.Failed) answer;
        try (Stage.AtDocument at = Stage.at(failed.room().orElse("process"), input.file())) {
            LOG.error(
                    "{}: {} ({})\n{}",
                    input.source(),
                    failed.words(),
                    failed.reason().printed(),
                    failed.trace());
        }
        run.progress().warn(input.source() + ": the program failed on this document (" + failed.words() + ")");
        Finding finding = Finding.of(FindingCode.DOCUMENT_FAILED, Place.WHOLE, failed.words());
        return prepared(input, rejected(input.file(), failed.reason(), finding));
    }

    private ProcessedDocument prepared(Input input, Outcome outcome) {
        return new ProcessedDocument(input, PackedRows.of(run.datasets().rows(outcome)));
    }

    private static Outcome rejected(SourceFile file, RejectReason reason, Finding... findings) {
        return new Outcome.Rejected(file.id(), UNKNOWN_TYPE, file.bytes(), reason, List.of(findings));
    }
}
