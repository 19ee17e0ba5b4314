package io.yusuan.sample;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a disclosure written as data, as {@code seeds/samples/README.md} describes it. */
public final class SampleFolder {
    /** The disclosure the project began from. */
    public static final Path XICHENG_2019 = Path.of("seeds", "samples", "xicheng-2019");

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
    private static final String NARRATIVE = "narrative.yaml";

    private final Path folder;
    private final Problems problems = new Problems();

    private SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** The disclosure of a folder; a fault in its files is an error. */
    public static SampleDisclosure read(Path folder) {
        try {
            return new SampleFolder(folder).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleDisclosure read() throws IOException {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("说明", narrative(yaml(folder.resolve(NARRATIVE)))));
        for (Path file : tableFiles()) {
            YamlNode.Mapping table = yaml(file);
            table.allowOnly(
                    Set.of("sheet", "caption", "bookmark", "subline", "frame", "header_rows", "rows", "after"),
                    problems);
            parts.add(new Part(table.required("sheet", problems), table(table)));
        }
        problems.throwIfAny();
        return new SampleDisclosure(parts);
    }

    private List<Path> tableFiles() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("table-"))
                    .sorted()
                    .toList();
        }
    }

    private YamlNode.Mapping yaml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return YamlFile.read(file.toString(), in, problems);
        }
    }

    private List<Block> narrative(YamlNode.Mapping file) {
        file.allowOnly(Set.of("figures", "sections"), problems);
        YamlNode.Mapping figures = file.get("figures").orElseThrow().asMapping(problems);
        Set<String> unused = new TreeSet<>(figures.entries().keySet());
        List<Block> blocks = new ArrayList<>();
        for (YamlNode.Mapping section : file.mappings("sections", problems)) {
            section.allowOnly(Set.of("heading", "bookmark", "text"), problems);
            blocks.add(new Text(section.required("heading", problems), section.text("bookmark", "", problems)));
            for (String text : section.texts("text", problems)) {
                blocks.add(Text.of(filled(text, figures, unused)));
            }
        }
        unused.forEach(name -> problems.add(figures, "no sentence states the figure \"" + name + "\""));
        return blocks;
    }

    private String filled(String text, YamlNode.Mapping figures, Set<String> unused) {
        return FIGURE.matcher(text).replaceAll(match -> {
            unused.remove(match.group(1));
            return Matcher.quoteReplacement(figures.required(match.group(1), problems));
        });
    }

    private List<Block> table(YamlNode.Mapping file) {
        List<Block> blocks = new ArrayList<>();
        file.get("caption")
                .ifPresent(c -> blocks.add(new Text(c.asText(problems), file.text("bookmark", "", problems))));
        file.get("subline").ifPresent(s -> blocks.add(Text.of(s.asText(problems))));
        List<List<String>> grid = file.get("rows").orElseThrow().asSequence(problems).stream()
                .map(row -> row.asTexts(problems))
                .toList();
        int headerRows = file.number("header_rows", BigDecimal.ZERO, problems).intValueExact();
        blocks.add(SampleTable.of(grid, headerRows, file.texts("frame", problems)));
        file.texts("after", problems).forEach(text -> blocks.add(Text.of(text)));
        return blocks;
    }
}
