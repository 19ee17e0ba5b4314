package io.yusuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The page {@code docs/reliability.md}, of which each harness prints its own section. What others printed, earlier in this
 * build or into the page as it stands, stays; the result lies in {@code target/docs/}, to be copied.
 */
public final class ReliabilityPage {
    private static final Path PAGE = Path.of("docs/reliability.md");
    private static final Path PRINTED = Path.of("target/docs/reliability.md");
    private static final Path SECTIONS = Path.of("target/docs/reliability");
    private static final String HEADING = "## ";
    private static final int CODE_DIGITS = 12;

    private ReliabilityPage() {}

    /**
     * Prints a section.
     *
     * @param title its heading
     * @param text what stands below it; headings within have at least three marks
     */
    public static void print(String title, String text) throws IOException {
        Files.createDirectories(SECTIONS);
        Files.writeString(section(title), text);
        Map<String, String> sections = sections(Files.readString(PAGE));
        sections.putIfAbsent(title, "");
        StringBuilder page = new StringBuilder(sections.remove(""));
        for (Map.Entry<String, String> section : sections.entrySet()) {
            Path own = section(section.getKey());
            String body = Files.exists(own) ? Files.readString(own) : section.getValue();
            page.append(HEADING)
                    .append(section.getKey())
                    .append("\n\n")
                    .append(body.strip())
                    .append("\n\n");
        }
        Files.writeString(PRINTED, page.toString().strip() + "\n");
    }

    /**
     * What a harness was run on: program, Java, machine and day.
     *
     * @param code hash of the program's code
     */
    public static String ranOn(String code) {
        return "code `%s`, Java %s, %s, %d processors, %s."
                .formatted(
                        code.substring(0, CODE_DIGITS),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now(ZoneOffset.UTC));
    }

    private static Path section(String title) {
        return SECTIONS.resolve(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md");
    }

    /** Texts by title; what stands before the first section has none. */
    private static Map<String, String> sections(String page) {
        Map<String, String> sections = new LinkedHashMap<>();
        String title = "";
        StringBuilder text = new StringBuilder();
        for (String line : page.split("\n", -1)) {
            if (line.startsWith(HEADING)) {
                sections.put(title, text.toString());
                title = line.substring(HEADING.length());
                text = new StringBuilder();
            } else {
                text.append(line).append('\n');
            }
        }
        sections.put(title, text.toString());
        return sections;
    }
}
