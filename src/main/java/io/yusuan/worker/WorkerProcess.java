package io.yusuan.worker;

import io.yusuan.dataset.DurableFiles;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker, as seen by the one who asks it. Used by one thread at a time. */
final class WorkerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** A worker is ready when it has read the catalogue; on a machine that is busy with others that takes long. */
    private static final Duration START = Duration.ofMinutes(2);

    /** How long the end of a process is waited for that says nothing any more. */
    private static final Duration END = Duration.ofSeconds(10);

    /** Exit codes above are signals, by the convention of shells that Java keeps to. */
    private static final int SIGNAL = 128;

    /** How the variables of the environment begin that are this program's, or its databases'. */
    private static final List<String> SETTINGS = List.of("YUSUAN_", "PG");

    private final WorkerDirectory directory;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ScheduledExecutorService clock;
    private final WorkerBounds bounds;
    private int asked;
    private long heard;
    private boolean isGone;

    private WorkerProcess(
            WorkerDirectory directory, Process process, WorkerBounds bounds, ScheduledExecutorService clock) {
        this.directory = directory;
        this.process = process;
        this.bounds = bounds;
        this.clock = clock;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts a worker.
     *
     * @param directory where it may write; what it says on stderr stands there too
     * @throws IOException when it cannot be started, with its last words
     */
    static WorkerProcess start(
            WorkerCommand command,
            WorkerSettings settings,
            WorkerBounds bounds,
            WorkerDirectory directory,
            ScheduledExecutorService clock)
            throws IOException {
        DurableFiles.makeDirectories(directory.path());
        ProcessBuilder builder = new ProcessBuilder(command.line(bounds, directory.path()))
                .directory(directory.path().toFile())
                .redirectError(directory.stderr().toFile());
        // What reads documents of strangers needs to know no secret.
        builder.environment().keySet().removeIf(WorkerProcess::isSecret);
        Process process = builder.start();
        WorkerProcess worker = new WorkerProcess(directory, process, bounds, clock);
        ScheduledFuture<?> late = worker.killAfter(START, new AtomicBoolean());
        try {
            settings.write(worker.questions);
            worker.questions.flush();
            if (worker.answers.readByte() != Wire.READY) {
                throw new IOException("it said something else than that it is ready");
            }
            worker.heard = Files.size(directory.stderr());
            return worker;
        } catch (IOException e) {
            worker.end();
            String said = directory.lastWords();
            throw new IOException("a worker could not be started: " + (said.isEmpty() ? e : said), e);
        } finally {
            late.cancel(false);
        }
    }

    private static boolean isSecret(String variable) {
        return SETTINGS.stream().anyMatch(variable::startsWith);
    }

    /** Whether it can be asked again. */
    boolean isUsable() {
        return !isGone && asked < bounds.documents();
    }

    /** Asks for the rows of a document. A worker that does not answer in time, or dies, is of no more use. */
    Answer ask(SourceFile file) throws IOException {
        asked++;
        AtomicBoolean isLate = new AtomicBoolean();
        ScheduledFuture<?> deadline = killAfter(bounds.perDocument(), isLate);
        try {
            Wire.write(file, questions);
            questions.flush();
            Answer answer = Wire.readAnswer(answers);
            isGone = answer instanceof Answer.Failed failed && failed.reason().kind() == RejectReason.Kind.LIMIT;
            hear();
            return answer;
        } catch (Wire.Broken e) {
            throw e;
        } catch (IOException e) {
            isGone = true;
            return lost(isLate.get());
        } finally {
            deadline.cancel(false);
        }
    }

    /** What a worker says on stderr while it reads a document is of that document, and stands in the log of the job. */
    private void hear() throws IOException {
        long said = Files.size(directory.stderr());
        if (said > heard) {
            LOG.warn("said by the worker: {}", directory.wordsSince(heard));
            heard = said;
        }
    }

    private ScheduledFuture<?> killAfter(Duration time, AtomicBoolean isLate) {
        return clock.schedule(
                () -> {
                    isLate.set(true);
                    process.destroyForcibly();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Answer lost(boolean isLate) throws IOException {
        String end = end();
        return isLate
                ? new Answer.Failed(
                        RejectReason.of(RejectReason.Kind.TIMEOUT),
                        "no answer within " + bounds.perDocument().toSeconds() + " s",
                        directory.lastWords())
                : new Answer.Failed(RejectReason.of(RejectReason.Kind.CRASH), end, directory.lastWords());
    }

    /** Ends the process, if it has not ended itself, and says how it ended. */
    private String end() throws IOException {
        boolean isSilent = false;
        try {
            isSilent = !process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
        if (isSilent) {
            return "its process said nothing any more";
        }
        if (directory.hasCrashed()) {
            return "its process crashed outside Java";
        }
        int code = process.exitValue();
        return code > SIGNAL
                ? "its process was ended by signal " + (code - SIGNAL)
                : "its process ended with exit code " + code;
    }

    /** Ends the process and removes its directory. */
    void close() throws IOException {
        process.destroyForcibly().onExit().join();
        WorkerDirectory.clear(directory.path());
    }
}
