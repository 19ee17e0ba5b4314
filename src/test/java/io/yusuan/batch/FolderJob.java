package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.gather.ArchiveLimits;
import io.yusuan.gather.web.WebSource;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.WorkerBounds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A job of folders alone, with everything else as usual. */
final class FolderJob {
    private FolderJob() {}

    /** The same job, also of published pages, into other sinks, read by other processes. */
    static JobDefinition with(
            JobDefinition job, List<WebSource> web, Sinks sinks, int parallel, Optional<WorkerBounds> workers) {
        return new JobDefinition(
                job.name(),
                job.sources(),
                web,
                job.catalogue(),
                job.waivers(),
                job.output(),
                job.work(),
                sinks,
                job.limits(),
                job.gates(),
                job.partition(),
                job.keepPersonalData(),
                parallel,
                workers,
                job.archives(),
                job.operating(),
                job.database());
    }

    static JobDefinition of(
            String name,
            List<Source> sources,
            Optional<Path> catalogue,
            Optional<Path> waivers,
            Path output,
            Path work,
            ReadLimits limits,
            Gates gates,
            Partition partition,
            boolean keepPersonalData,
            int parallel,
            Optional<WorkerBounds> workers) {
        return new JobDefinition(
                name,
                sources,
                List.of(),
                catalogue,
                waivers,
                output,
                work,
                Sinks.NONE,
                limits,
                gates,
                partition,
                keepPersonalData,
                parallel,
                workers,
                ArchiveLimits.DEFAULT,
                Operating.DEFAULT,
                Optional.empty());
    }
}
