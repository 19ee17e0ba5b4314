package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the code book from {@code codes/*.csv}, then from {@code overlay/codes/*.csv}: a row of the overlay replaces the
 * built-in row with the same key and is added otherwise.
 */
final class CodeBookReader {
    private static final String FOLDER = "codes/";
    private static final String RENAMES = "renames.csv";
    private static final String MAPPING = "economic_mapping.csv";
    /** What makes a row of any of the files one of its kind. */
    private static final List<String> KEY =
            List.of("code", "fund", "valid_from", "old_name", "new_name", "year", "government_code", "department_code");

    private static final List<String> EVIDENCE = List.of("evidence", "evidence_years", "evidence_documents");

    private final CatalogueFiles files;
    private final Problems problems;

    CodeBookReader(CatalogueFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    CodeBook read() {
        refuseUnknownFiles();
        List<Read<CodeEntry>> entries = new ArrayList<>();
        for (Classification classification : Classification.values()) {
            entries.addAll(
                    merged(classification.file(), entryColumns(classification), row -> entry(row, classification)));
        }
        refuseOverlaps(entries);
        return new CodeBook(
                values(entries),
                values(merged(RENAMES, with(EVIDENCE, "code", "old_name", "new_name", "year"), CodeBookReader::rename)),
                values(merged(
                        MAPPING,
                        with(EVIDENCE, "government_code", "department_code", "note"),
                        CodeBookReader::mapping)));
    }

    private void refuseUnknownFiles() {
        Set<String> known = new TreeSet<>(List.of(RENAMES, MAPPING));
        for (Classification classification : Classification.values()) {
            known.add(classification.file());
        }
        for (String folder : List.of(FOLDER, CatalogueFiles.OVERLAY + FOLDER)) {
            for (String name : files.under(folder).keySet()) {
                if (!known.contains(name.substring(folder.length()))) {
                    problems.add(
                            files.shown(name), 1, "no file of the code book; known are " + String.join(", ", known));
                }
            }
        }
    }

    /** A value and the row it was read from. */
    private record Read<T>(T value, CodeFile.Row row) {}

    private static <T> List<T> values(List<Read<T>> read) {
        return read.stream().map(Read::value).toList();
    }

    /** The rows of a file by key, in the order of the file; those of the overlay replace or follow. */
    private <T> List<Read<T>> merged(String name, List<String> columns, Function<CodeFile.Row, T> make) {
        Map<List<String>, Read<T>> byKey = new LinkedHashMap<>();
        for (String folder : List.of(FOLDER, CatalogueFiles.OVERLAY + FOLDER)) {
            byte[] content = files.under(folder + name).get(folder + name);
            Map<List<String>, Read<T>> inFile = new LinkedHashMap<>();
            List<CodeFile.Row> rows =
                    content == null ? List.of() : CodeFile.rows(files.shown(folder + name), content, columns, problems);
            for (CodeFile.Row row : rows) {
                List<String> key = row.texts(KEY);
                if (inFile.put(key, new Read<>(make.apply(row), row)) != null) {
                    row.problem("the key " + key + " is written twice");
                }
            }
            byKey.putAll(inFile);
        }
        return List.copyOf(byKey.values());
    }

    private static List<String> entryColumns(Classification classification) {
        List<String> columns = with(EVIDENCE, "code", "name", "level", "parent_code", "valid_from", "valid_to");
        columns.add("start_year_certain");
        if (classification == Classification.FUNCTION) {
            columns.add("fund");
        }
        return columns;
    }

    private static List<String> with(List<String> columns, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(columns);
        return all;
    }

    private static CodeEntry entry(CodeFile.Row row, Classification classification) {
        String code = row.code("code", classification);
        row.checkHierarchy(code);
        OptionalInt from = row.year("valid_from");
        OptionalInt to = row.year("valid_to");
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            row.problem("valid_from " + from.getAsInt() + " is after valid_to " + to.getAsInt());
        }
        boolean certain = from.isPresent() && !row.text("start_year_certain").equals("no");
        return new CodeEntry(classification, code, row.required("name"), row.fund(), from, to, row.evidence(), certain);
    }

    private static CodeRename rename(CodeFile.Row row) {
        String name = row.required("new_name");
        boolean moved = name.startsWith("->");
        OptionalInt year = row.year("year");
        if (year.isEmpty()) {
            row.problem("a rename needs the first year of the new name");
        }
        return new CodeRename(
                row.code("code", null),
                row.required("old_name"),
                moved ? name.substring(2).strip() : name,
                moved,
                year.orElse(0),
                row.evidence());
    }

    private static CodeMapping mapping(CodeFile.Row row) {
        return new CodeMapping(
                row.code("government_code", Classification.GOVERNMENT_ECONOMIC),
                row.text("department_code").isEmpty()
                        ? ""
                        : row.code("department_code", Classification.DEPARTMENT_ECONOMIC),
                row.text("note"),
                row.evidence());
    }

    /** Two names of one code and fund in one year would make the official name a matter of luck. */
    private static void refuseOverlaps(List<Read<CodeEntry>> entries) {
        Map<String, CodeEntry> last = new LinkedHashMap<>();
        for (Read<CodeEntry> read : entries.stream()
                .sorted(Comparator.comparing(Read::value, CodeEntry.ORDER))
                .toList()) {
            CodeEntry entry = read.value();
            CodeEntry before = last.put(entry.code() + entry.fund(), entry);
            if (before != null
                    && before.to().orElse(Integer.MAX_VALUE) >= entry.from().orElse(Integer.MIN_VALUE)) {
                read.row().problem("the periods of " + before.name() + " and " + entry.name() + " overlap");
            }
        }
    }
}
