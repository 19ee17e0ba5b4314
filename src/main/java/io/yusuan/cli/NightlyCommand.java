package io.yusuan.cli;

import picocli.CommandLine.Command;

@Command(
        name = "nightly",
        description = "Reads the drop folder and publishes the datasets; reads only what is new or has changed.",
        mixinStandardHelpOptions = true)
final class NightlyCommand extends RunCommand {
    NightlyCommand() {
        super("nightly");
    }
}
