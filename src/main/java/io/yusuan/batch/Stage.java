package io.yusuan.batch;

import io.yusuan.document.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Lets every line of the log say at which step of the run, and at which document, it was written. */
final class Stage implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final String STAGE = "stage";
    private static final String DOC_ID = "doc_id";
    private static final String SOURCE = "source";

    /** Ends what a thread said of the document it is at. */
    interface AtDocument extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Until it is closed, lines of this thread name a document.
     *
     * @param stage step of the run, or room of the program, {@code read.pdf}
     */
    static AtDocument at(String stage, SourceFile file) {
        String before = MDC.get(STAGE);
        MDC.put(STAGE, stage);
        MDC.put(DOC_ID, file.id().docId());
        MDC.put(SOURCE, file.id().source());
        return () -> {
            MDC.remove(DOC_ID);
            MDC.remove(SOURCE);
            if (before == null) {
                MDC.remove(STAGE);
            } else {
                MDC.put(STAGE, before);
            }
        };
    }

    @Override
    public void beforeStep(StepExecution step) {
        MDC.put(STAGE, step.getStepName());
        LOG.info("{} begins", step.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        LOG.info("{} ended: {}", step.getStepName(), step.getExitStatus().getExitCode());
        MDC.remove(STAGE);
        return step.getExitStatus();
    }
}
