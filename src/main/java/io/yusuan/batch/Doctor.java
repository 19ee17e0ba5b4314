package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.load.LoadFailedException;
import io.yusuan.load.PostgresLoad;
import io.yusuan.read.ocr.PictureReader;
import io.yusuan.worker.Answer;
import io.yusuan.worker.RowMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether a job could run here and now. It tries what can be tried, and reads and publishes nothing. */
public final class Doctor {
    private final JobDefinition job;

    private Doctor(JobDefinition job) {
        this.job = job;
    }

    /** Everything that a run of the job needs, in order. */
    public static List<Diagnosis> examine(JobDefinition job) throws IOException {
        return new Doctor(job).all();
    }

    private List<Diagnosis> all() throws IOException {
        List<Diagnosis> all = new ArrayList<>(new MachineDiagnosis(job).all());
        job.sources().forEach(source -> all.add(folder(source)));
        job.web().forEach(source -> all.add(Diagnosis.ok("source", SourceWords.of(source) + " (not asked)")));
        List<Diagnosis> work = new DirectoryDiagnosis(job.work(), "work").all();
        all.addAll(work);
        all.addAll(new DirectoryDiagnosis(job.output(), "output").all());
        metrics().ifPresent(all::add);
        warehouse().ifPresent(all::add);
        Optional<Catalogue> catalogue = catalogue(all);
        waivers().ifPresent(all::add);
        all.add(pictures());
        if (work.stream().noneMatch(d -> d.state() == Diagnosis.State.FAILED)) {
            try (Lease lease = Lease.acquire(job.work())) {
                all.add(ledger());
                if (catalogue.isPresent()) {
                    all.add(worker(catalogue.get()));
                }
            } catch (LeaseHeldException e) {
                all.add(Diagnosis.warning("lease", e.getMessage(), "wait for it; ledger and worker were not tried"));
            }
        }
        return List.copyOf(all);
    }

    private static Diagnosis folder(Source source) {
        try {
            UnusablePathException.requireFolder(source.folder());
            return Diagnosis.ok("source", source.folder().toString());
        } catch (UnusablePathException e) {
            return Diagnosis.failed("source", e.getMessage(), "mount it, or give this user the right to read it");
        }
    }

    private Optional<Diagnosis> metrics() {
        return job.operating().telling().metrics().map(file -> {
            Path folder = file.toAbsolutePath().getParent();
            return Files.isDirectory(folder) && Files.isWritable(folder)
                    ? Diagnosis.ok("metrics", file.toString())
                    : Diagnosis.failed(
                            "metrics",
                            folder + " cannot be written",
                            "make it, or give this user the right to write it");
        });
    }

    private Optional<Diagnosis> warehouse() {
        return job.sinks().load().map(target -> {
            try {
                String answers = PostgresLoad.reach(target);
                return Diagnosis.ok("load", target.shown() + ", schema " + target.schema() + " (" + answers + ")");
            } catch (LoadFailedException e) {
                return Diagnosis.failed("load", e.getMessage(), "start it, or mend \"load\" in the job file");
            }
        });
    }

    private Optional<Catalogue> catalogue(List<Diagnosis> all) {
        try {
            Catalogue catalogue = CatalogueLoader.load(job.catalogue());
            all.add(Diagnosis.ok("catalogue", catalogue.version()));
            return Optional.of(catalogue);
        } catch (CatalogueException | IOException e) {
            all.add(Diagnosis.failed("catalogue", e.getMessage(), "mend every problem listed"));
            return Optional.empty();
        }
    }

    private Optional<Diagnosis> waivers() {
        return job.waivers().map(file -> {
            try {
                return Diagnosis.ok("waivers", WaiverFile.read(file).reasons().size() + " in " + file);
            } catch (CatalogueException | UnusablePathException e) {
                return Diagnosis.failed("waivers", e.getMessage(), "mend every problem listed");
            }
        });
    }

    private Diagnosis pictures() {
        if (job.limits().maxOcrPages() == 0) {
            return Diagnosis.ok("pictures", "pages that are pictures are not read (max_ocr_pages: 0)");
        }
        return PictureReader.missing()
                .map(missing -> Diagnosis.warning(
                        "pictures",
                        "max_ocr_pages: " + job.limits().maxOcrPages() + ", but " + missing + " is not installed",
                        "install tesseract-ocr and tesseract-ocr-chi-sim; until then such pages stay unread"))
                .orElse(Diagnosis.ok("pictures", "tesseract with chi_sim and eng"));
    }

    private Diagnosis ledger() {
        return job.database().map(Doctor::ledger).orElseGet(this::ledgerInFile);
    }

    private static Diagnosis ledger(LedgerDatabase database) {
        String where = database.url() + " as " + database.user();
        try (Connection connection = database.connect()) {
            return Diagnosis.ok(
                    "ledger",
                    where + ", " + connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            return Diagnosis.failed(
                    "ledger",
                    where + " cannot be reached: " + e.getMessage(),
                    "is it there, and is " + LedgerDatabase.PASSWORD + " or ~/.pgpass right?");
        }
    }

    private Diagnosis ledgerInFile() {
        Path file = job.work().resolve("ledger.mv.db");
        if (!Files.exists(file)) {
            return Diagnosis.ok("ledger", "none yet; the first run makes " + file);
        }
        try (Connection connection = DriverManager.getConnection(LedgerDatabase.fileUrl(job.work()), "sa", "")) {
            return connection.isValid(5)
                    ? Diagnosis.ok("ledger", file.toString())
                    : Diagnosis.failed("ledger", file + " gives no answer", "see the log");
        } catch (SQLException e) {
            return Diagnosis.failed(
                    "ledger",
                    file + " cannot be opened: " + e.getMessage(),
                    "move the work directory away; what is in it can be made again from the documents");
        }
    }

    /** Has a worker read a document of one line, as it will read those of the job. */
    private Diagnosis worker(Catalogue catalogue) throws IOException {
        Path folder = Files.createTempDirectory("doctor");
        Path document = folder.resolve("预算.txt");
        try (RowMaker maker = BatchRunner.maker(job, catalogue, job.work().resolve(BatchRunner.PROCESSES))) {
            Files.writeString(document, "部门预算", StandardCharsets.UTF_8);
            SourceFile file = ContentIdentity.of("预算.txt", document);
            Answer answer = maker.rows(file);
            return answer instanceof Answer.Failed failed
                    ? Diagnosis.failed("worker", failed.words(), "see " + BatchRunner.LOG_FILE)
                    : Diagnosis.ok("worker", "started, read a document, ended");
        } catch (IOException e) {
            return Diagnosis.failed("worker", e.getMessage(), "see what its process says; is max_heap too large?");
        } finally {
            Files.deleteIfExists(document);
            Files.deleteIfExists(folder);
        }
    }
}
