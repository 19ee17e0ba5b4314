package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.PostgresServer;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.load.LoadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that loads a database after each publication. */
class LoadRunTest {
    @TempDir
    Path dir;

    @Test
    void aDatabaseThatCannotBeReachedIsServedByTheNextRun() throws IOException, SQLException {
        Files.createDirectories(dir.resolve("input"));
        Files.writeString(dir.resolve("input/a.txt"), "one");
        Files.writeString(dir.resolve("input/b.txt"), "two");
        String url = PostgresServer.newDatabase();

        assertThatThrownBy(() -> run("jdbc:postgresql://127.0.0.1:1/none"))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("nothing was loaded into jdbc:postgresql://127.0.0.1:1/none")
                .hasMessageContaining("what is published stands");
        assertThat(published().documents()).hasSize(2);
        Map<String, String> bytes = published().bytes();

        RunReport report = run(url);
        assertThat(report.read()).isZero();
        assertThat(report.loaded().orElseThrow().tables())
                .contains(new LoadReport.Table("documents", 0, 2), new LoadReport.Table("facts", 0, 0));
        assertThat(Files.readString(dir.resolve("output/report/summary.md"))).contains("| `documents` | 0 | 2 |");
        assertThat(documents(url)).isEqualTo(2);
        assertThat(published().bytes()).isEqualTo(bytes);

        Files.delete(dir.resolve("input/a.txt"));
        Files.writeString(dir.resolve("input/c.txt"), "three");
        Files.writeString(dir.resolve("input/d.txt"), "four");
        run(url);
        assertThat(documents(url)).isEqualTo(3);
    }

    private RunReport run(String url) throws IOException {
        Path job = dir.resolve("job.yml");
        Files.writeString(job, """
                job: nightly
                sources: [{folder: %1$s/input}]
                output: %1$s/output
                work: %1$s/work
                load: {to: "%2$s"}
                """.formatted(dir, url));
        return BatchRunner.run(JobFile.read(job), CatalogueLoader.builtIn(), SlowRun::reject, Progress.SILENT);
    }

    private Published published() {
        return new Published(dir.resolve("output"));
    }

    private static int documents(String url) throws SQLException {
        try (Connection database = DriverManager.getConnection(url);
                ResultSet count = database.createStatement().executeQuery("SELECT count(*) FROM yusuan.documents")) {
            count.next();
            return count.getInt(1);
        }
    }
}
