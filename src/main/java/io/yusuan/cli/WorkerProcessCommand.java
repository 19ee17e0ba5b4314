package io.yusuan.cli;

import io.yusuan.worker.DocumentWorker;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads documents for the job that started this process; nobody else has a use for it. */
@Command(name = "worker", hidden = true)
final class WorkerProcessCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        DocumentWorker.serve();
        return ExitCode.CLEAN;
    }
}
