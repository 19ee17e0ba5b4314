package io.yusuan.worker;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Pipeline;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The process that reads documents for another: it is told its settings, then one document after the other. */
public final class DocumentWorker {
    /** Makes the work of a worker from its settings. */
    interface Trade {
        DocumentWork work(WorkerSettings settings) throws IOException;
    }

    private final DataInputStream in;
    private final DataOutputStream out;

    private DocumentWorker(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /**
     * Serves whoever started this process until there is nothing more to do. Nothing else may write to its stdout, and the
     * process ends when the one that started it does.
     *
     * @throws IOException when the other end is gone
     */
    public static void serve() throws IOException {
        serve(DocumentWorker::pipeline);
    }

    static void serve(Trade trade) throws IOException {
        OutputStream answers = System.out;
        System.setOut(System.err);
        ProcessHandle.current()
                .parent()
                .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        NoNetwork.install();
        new DocumentWorker(System.in, answers).run(trade);
    }

    private static DocumentWork pipeline(WorkerSettings settings) throws IOException {
        Catalogue catalogue = CatalogueLoader.load(settings.catalogue());
        if (!catalogue.version().equals(settings.versions().catalogue())) {
            throw new IOException("the catalogue was changed while the job ran; start the job again");
        }
        Pipeline pipeline = new Pipeline(catalogue, settings.limits(), settings.keepPersonalData());
        return pipeline::process;
    }

    private void run(Trade trade) throws IOException {
        WorkerSettings settings = WorkerSettings.read(in);
        InThisProcess maker = new InThisProcess(trade.work(settings), settings.versions());
        out.writeByte(Wire.READY);
        out.flush();
        boolean usable = true;
        while (usable) {
            SourceFile file;
            try {
                file = Wire.readFile(in);
            } catch (EOFException e) {
                return;
            }
            usable = answer(maker, file);
        }
    }

    /** Answers, and says whether this process can be asked again: one whose memory ran out may lack anything. */
    private boolean answer(InThisProcess maker, SourceFile file) throws IOException {
        boolean usable = true;
        try {
            Answer answer = maker.rows(file);
            usable = !(answer instanceof Answer.Failed failed && failed.reason().kind() == RejectReason.Kind.LIMIT);
            Wire.write(answer, out);
        } catch (IOException e) {
            Wire.write(e, out);
        }
        out.flush();
        return usable;
    }
}
