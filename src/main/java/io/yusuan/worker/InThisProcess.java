package io.yusuan.worker;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.PackedRows;
import io.yusuan.dataset.Versions;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Makes rows in the process that asks. This is the one place where a bug that a document hits is caught. */
public final class InThisProcess implements RowMaker {
    private static final String OWN = "io.yusuan.";

    private final DocumentWork work;
    private final Versions versions;

    /**
     * A maker of rows.
     *
     * @param versions what the rows say of the program that made them
     */
    public InThisProcess(DocumentWork work, Versions versions) {
        this.work = work;
        this.versions = versions;
    }

    @Override
    public Answer rows(SourceFile file) throws IOException {
        try {
            return new Answer.Rows(PackedRows.of(DocumentRows.of(work.process(file), versions)));
        } catch (OutOfMemoryError e) {
            return failed(RejectReason.limit("memory"), e);
        } catch (RuntimeException | Error e) {
            return failed(RejectReason.of(RejectReason.Kind.INTERNAL), e);
        }
    }

    private static Answer failed(RejectReason reason, Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        return new Answer.Failed(reason, words(bug), trace.toString());
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
            if (frame.getClassName().startsWith(OWN)) {
                return kind + " in " + frame.getClassName().substring(OWN.length()) + "." + frame.getMethodName();
            }
        }
        return kind;
    }

    @Override
    public void close() {
        // nothing was started
    }
}
