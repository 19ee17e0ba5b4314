package io.yusuan.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.yusuan.dataset.Versions;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whatever a document does to the process that reads it becomes a reason, and its neighbours are read. */
@Timeout(300)
class WorkersTest {
    private static final WorkerSettings SETTINGS =
            new WorkerSettings(Optional.empty(), ReadLimits.DEFAULT, false, new Versions("1", "test", "test"));
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path dir;

    private Workers workers = workers(Duration.ofMinutes(2), 100);

    private Workers workers(Duration time, int documents) {
        return new Workers(
                Trouble.command(),
                SETTINGS,
                new WorkerBounds(time, 64L * MEGABYTE, documents),
                Path.of("target/workers-test"));
    }

    @AfterEach
    void end() throws IOException {
        workers.close();
    }

    private String reason(String content) throws IOException {
        Answer answer = workers.rows(Trouble.document(dir, content));
        return answer instanceof Answer.Rows rows
                ? rows.rows().document().reason()
                : ((Answer.Failed) answer).reason().printed();
    }

    @ParameterizedTest
    @CsvSource({
        "calm,unsupported,",
        "print,unsupported,",
        "memory,limit:memory,OutOfMemoryError",
        "stack,internal,StackOverflowError",
        "bug,internal,IllegalStateException in worker.Trouble.process",
        "exit 0,crash,its process ended with exit code 0",
        "halt 7,crash,its process ended with exit code 7",
        "native,crash,its process crashed outside Java"
    })
    void trouble(String content, String reason, String words) throws IOException {
        assertThat(reason("calm before")).isEqualTo("unsupported");
        assertThat(workers.rows(Trouble.document(dir, content)))
                .satisfies(a -> assertThat(a instanceof Answer.Failed f ? f.words() : null)
                        .isEqualTo(words));
        assertThat(reason(content)).isEqualTo(reason);
        assertThat(reason("calm after")).isEqualTo("unsupported");
    }

    @Test
    void aDocumentThatHangsIsEndedAtItsDeadlineAndTriedOnce() throws IOException {
        workers = workers(Duration.ofSeconds(5), 100);
        assertThat(reason("hang")).isEqualTo("timeout");
        assertThat(workers.replaced()).isEqualTo(Map.of("timeout", 1));
        assertThat(reason("calm")).isEqualTo("unsupported");
    }

    @Test
    void aDocumentThatTakesItsWorkerDownIsTriedOnceMoreByAnother() throws IOException {
        reason("exit 1");
        assertThat(workers.replaced()).isEqualTo(Map.of("crash", 2));
    }

    @Test
    void workersAreReplacedAfterANumberOfDocuments() throws IOException {
        workers = workers(Duration.ofMinutes(2), 2);
        for (int i = 0; i < 5; i++) {
            reason("calm " + i);
        }
        assertThat(workers.replaced()).isEqualTo(Map.of("age", 2));
    }

    @Test
    void whatAWorkerSaysBesideItsAnswersIsLogged() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(WorkerProcess.class);
        logger.addAppender(log);
        Level before = logger.getLevel();
        logger.setLevel(Level.WARN);
        try {
            reason("calm");
            reason("print");
            reason("calm after");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("said by the worker: a library that talks");
    }

    @Test
    void aFailureNamesTheRoomItHappenedIn() throws IOException {
        Answer.Failed failed = (Answer.Failed) workers.rows(Trouble.document(dir, "bug"));

        assertThat(failed.room()).contains("worker");
        assertThat(new Answer.Failed(
                                failed.reason(), "", "x.Y\n\tat java.A.b(C)\n\tat io.yusuan.read.pdf.PdfReader.read(P)")
                        .room())
                .contains("read.pdf");
        assertThat(new Answer.Failed(failed.reason(), "no answer within 5 s", "").room())
                .isEmpty();
    }

    @Test
    void whatFailsOutsideTheDocumentFailsTheRun() throws IOException {
        assertThatThrownBy(() -> reason("gone"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is gone");
        WorkerCommand none = new WorkerCommand(List.of("-cp", "nowhere", "no.such.Program"));
        try (Workers dead = new Workers(none, SETTINGS, WorkerBounds.DEFAULT, dir)) {
            assertThatThrownBy(() -> dead.rows(Trouble.document(dir, "calm")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no.such.Program");
        }
    }

    @Test
    void aWorkerSpeaksToNobody() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(1_000);
            Answer answer = workers.rows(Trouble.document(dir, "network " + server.getLocalPort()));
            assertThat(((Answer.Failed) answer).trace().lines().findFirst())
                    .as("ways that are open")
                    .hasValue("java.lang.UnsupportedOperationException: ");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void nothingIsLeftOfWorkersThatEnded() throws IOException {
        reason("native");
        reason("calm");
        List<ProcessHandle> alive = ProcessHandle.current().children().toList();
        assertThat(alive).isNotEmpty();
        workers.close();
        assertThat(alive).noneMatch(ProcessHandle::isAlive);
        try (Stream<Path> left = Files.list(Path.of("target/workers-test"))) {
            assertThat(left).isEmpty();
        }
    }
}
