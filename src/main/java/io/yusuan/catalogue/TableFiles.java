package io.yusuan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the table types: the built-in ones, then those of the overlay. An overlay file of a known type adds to it, or
 * takes its place with {@code replace: true}.
 */
final class TableFiles {
    /** What remains of a heading that says nothing but that it heads a table. */
    private static final String TABLE = "表";

    static final String FOLDER = "tables/";

    private final CatalogueFiles files;
    private final Problems problems;
    private final Map<String, TableSpec> types = new TreeMap<>();
    private final Map<String, WrittenType> written = new TreeMap<>();

    TableFiles(CatalogueFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Wording wording() {
        Wording wording = null;
        for (String name : List.of(Wording.FILE, CatalogueFiles.OVERLAY + Wording.FILE)) {
            for (YamlNode.Mapping yaml : files.yaml(name, problems)) {
                Wording more = Wording.parse(yaml, problems);
                wording = wording == null ? more : wording.plus(more);
            }
        }
        if (wording == null) {
            throw new IllegalStateException("the program lacks its own " + Wording.FILE);
        }
        return wording;
    }

    List<TableSpec> tables() {
        files.yaml(FOLDER, problems).forEach(yaml -> add(yaml, false));
        files.yaml(CatalogueFiles.OVERLAY + FOLDER, problems).forEach(yaml -> add(yaml, true));
        types.forEach((type, spec) -> check(spec, written.get(type)));
        return List.copyOf(types.values());
    }

    private void add(YamlNode.Mapping yaml, boolean overlay) {
        TableSpec spec = TableSpec.parse(yaml, problems);
        TableSpec known = types.get(spec.type());
        if (known != null && !overlay) {
            problems.add(
                    yaml,
                    "table type \"" + spec.type() + "\" is already defined in "
                            + written.get(spec.type()).file());
        }
        boolean extend = known != null && overlay && !yaml.flag("replace", false, problems);
        types.put(spec.type(), extend ? known.plus(spec) : spec);
        written.put(spec.type(), extend ? written.get(spec.type()).plus(yaml) : new WrittenType(List.of(yaml)));
    }

    /** Where a type was written. */
    WrittenType written(TableSpec type) {
        return written.get(type.type());
    }

    /** Types of which a file says more than was read of it, lines or columns perhaps; the empty type may be any. */
    Set<String> doubtful() {
        return written.entrySet().stream()
                .filter(e -> e.getValue().mayLack(problems))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void check(TableSpec spec, WrittenType where) {
        if (!where.mayLack(problems)) {
            checkContent(spec, where.last());
        }
        checkLines(spec, where);
    }

    private void checkContent(TableSpec spec, YamlNode where) {
        if (spec.headings().isEmpty()
                && spec.signatures().isEmpty()
                && spec.namedBy().isEmpty()) {
            problems.add(
                    where,
                    "table type \"" + spec.type() + "\" has neither headings nor signatures nor words that name it");
        }
        if (spec.shape() != TableShape.FORM && spec.columns().isEmpty()) {
            problems.add(where, "table type \"" + spec.type() + "\" has no columns");
        }
    }

    private void checkLines(TableSpec spec, WrittenType where) {
        Set<String> items = spec.lines().stream().map(LineSpec::item).collect(Collectors.toSet());
        for (LineSpec line : spec.lines()) {
            if (!line.under().isEmpty() && !items.contains(line.under())) {
                problems.add(
                        where.line(line.item()),
                        "line \"" + line.item() + "\" stands under \"" + line.under()
                                + "\", which is no line of this type");
            }
        }
    }

    /** One title must lead to one type; of two claims that of the overlay is the problem, or that of the later type. */
    void checkHeadings(TitleWording titles) {
        Map<String, String> owner = new LinkedHashMap<>();
        for (boolean overlay : new boolean[] {false, true}) {
            types.values().forEach(spec -> checkHeadings(spec, overlay, titles, owner));
        }
    }

    private void checkHeadings(TableSpec spec, boolean overlay, TitleWording titles, Map<String, String> owner) {
        for (HeadingSpec heading : spec.headings()) {
            if (!heading.text().isEmpty() && files.isOverlay(heading.file()) == overlay) {
                String core = titles.core(heading.text());
                String other = owner.putIfAbsent((heading.government() ? "government/" : "") + core, spec.type());
                if (core.isEmpty() || core.equals(TABLE)) {
                    problems.add(
                            heading.file(),
                            heading.line(),
                            "nothing remains of the heading \"" + heading.text()
                                    + "\" without words that do not tell tables apart");
                } else if (other != null && !other.equals(spec.type())) {
                    problems.add(
                            heading.file(),
                            heading.line(),
                            "the heading \"" + heading.text() + "\" reads as \"" + core
                                    + "\", which already belongs to \"" + other + "\"");
                }
            }
        }
    }
}
