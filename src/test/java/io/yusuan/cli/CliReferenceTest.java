package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Holds {@code docs/reference/cli.md} and the commands together. */
class CliReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/cli.md");

    @Test
    void everyCommandOptionAndExitCodeIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        List<String> expected = new ArrayList<>();
        collect(CommandLineProgram.model(), "", expected);

        assertThat(page).contains(expected);
        assertThat(rows(page))
                .as("rows of options, parameters and exit codes")
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().filter(line -> line.startsWith("| `")).toList());
    }

    private static void collect(CommandLine command, String parent, List<String> lines) {
        CommandSpec spec = command.getCommandSpec();
        String name = (parent + " " + spec.name()).strip();
        if (spec.name().equals("help") || spec.usageMessage().hidden()) {
            return;
        }
        lines.add("## " + name + "\n\n" + description(command) + "\n");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            lines.add(row(parameter.paramLabel(), text(command, parameter.description())));
        }
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                lines.add(row(option.longestName() + label, text(command, option.description())));
            }
        }
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> lines.add(row(code.strip(), meaning)));
        for (Map.Entry<String, CommandLine> child : command.getSubcommands().entrySet()) {
            collect(child.getValue(), name, lines);
        }
    }

    private static String row(String what, String meaning) {
        return "| `" + what + "` | " + meaning + " |";
    }

    private static String description(CommandLine command) {
        return text(command, command.getCommandSpec().usageMessage().description());
    }

    private static String text(CommandLine command, String[] description) {
        return String.join(" ", description)
                .replace("${COMMAND-NAME}", command.getCommandName())
                .strip();
    }

    private static List<String> rows(String page) {
        return page.lines().filter(line -> line.startsWith("| `")).toList();
    }
}
