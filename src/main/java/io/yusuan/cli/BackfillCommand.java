package io.yusuan.cli;

import picocli.CommandLine.Command;

@Command(
        name = "backfill",
        description = "Reads a large collection and publishes it apart from the nightly datasets.",
        mixinStandardHelpOptions = true)
final class BackfillCommand extends RunCommand {
    BackfillCommand() {
        super("backfill");
    }
}
