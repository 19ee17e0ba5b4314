package io.yusuan.batch;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.FewCodes;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One process of a run that several share. Arguments: home of the job, {@code manager}, {@code worker}, or {@code victim}: a
 * worker that says so and goes no further once it has read some documents of its slice.
 */
final class SharedRun {
    /** More than a transaction of documents, less than a slice. */
    private static final int ENOUGH = 9;

    static final String STUCK = "stuck";

    private static final long FOREVER_MILLIS = 600_000;

    private SharedRun() {}

    public static void main(String[] args) throws IOException {
        JobDefinition definition = SlowRun.definition(Path.of(args[0]));
        Catalogue catalogue = FewCodes.builtIn();
        Pipeline pipeline = new Pipeline(catalogue, ReadLimits.DEFAULT, false);
        if (args[1].equals("manager")) {
            BatchRunner.manage(definition, catalogue, pipeline::process, Progress.SILENT);
        } else {
            Progress progress = args[1].equals("victim") ? new Victim() : Progress.SILENT;
            WorkReport report = WorkerRunner.work(definition, catalogue, pipeline::process, progress);
            System.out.println(report);
        }
    }

    private static final class Victim implements Progress {
        private int documents;

        @Override
        public void processed(String source, String status) {
            documents++;
            if (documents == ENOUGH) {
                System.out.println(STUCK);
                System.out.flush();
                try {
                    Thread.sleep(FOREVER_MILLIS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
