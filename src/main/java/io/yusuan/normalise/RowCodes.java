package io.yusuan.normalise;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.CodeEntry;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Numbering;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Codes.CodeBasis;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the classification codes of the rows of one table, in order: a cascading code needs the row above. */
final class RowCodes {
    private final TableContext table;
    private final CodeBook book;
    private final CodeNames names;
    private final int year;
    private final FindingLog log;
    private final Map<Classification, String> above = new EnumMap<>(Classification.class);

    RowCodes(DocumentContext document, TableContext table, FindingLog log) {
        this.table = table;
        this.book = document.catalogue().codes();
        this.names = document.names();
        this.year = table.fiscalYear().orElse(0);
        this.log = log;
    }

    Codes read(RawRow row) {
        if (row.total()) {
            return Codes.NONE;
        }
        Map<Classification, ParsedCode> found = new EnumMap<>(Classification.class);
        Set<Classification> all = classifications(row);
        for (Classification each : all) {
            read(row, each).ifPresent(c -> found.putIfAbsent(c.classification(), c));
        }
        if (found.isEmpty()) {
            all.forEach(each -> inferred(row, each).ifPresent(c -> found.putIfAbsent(c.classification(), c)));
        }
        found.values().forEach(c -> above.put(c.classification(), c.code()));
        return codes(row, found);
    }

    /** The classifications that any column of a row holds codes or names of. */
    private Set<Classification> classifications(RawRow row) {
        Set<Classification> all = EnumSet.noneOf(Classification.class);
        for (RawCell cell : row.cells()) {
            ColumnRole role = cell.column().role();
            if (role == ColumnRole.CODE || role == ColumnRole.CODE_NAME || role == ColumnRole.NAME) {
                all.add(classification(cell));
            }
        }
        return all;
    }

    private Optional<ParsedCode> read(RawRow row, Classification classification) {
        List<RawCell> whole = cells(row, ColumnRole.CODE, classification, false);
        List<RawCell> parts = cells(row, ColumnRole.CODE, classification, true);
        Optional<ParsedCode> code = first(whole);
        if (code.isEmpty() && !parts.isEmpty()) {
            List<String> texts = parts.stream().map(RawCell::text).toList();
            code = CodeParser.join(texts, above.getOrDefault(classification, ""));
            if (code.isEmpty() && texts.stream().filter(t -> !t.isBlank()).count() == 1) {
                code = first(parts);
            }
            if (code.isEmpty()) {
                parts.stream()
                        .filter(c -> AmountParser.parse(c.text()).number().isPresent())
                        .forEach(this::unreadable);
            }
        }
        if (code.isEmpty()) {
            code = first(cells(row, ColumnRole.CODE_NAME, classification, false))
                    .or(() -> first(cells(row, ColumnRole.NAME, classification, false)));
        }
        whole.stream().filter(c -> isUnreadable(c.text())).forEach(this::unreadable);
        return code;
    }

    private static boolean isUnreadable(String text) {
        return CodeParser.parse(text).isEmpty()
                && AmountParser.parse(text).number().isPresent();
    }

    private static Optional<ParsedCode> first(List<RawCell> cells) {
        for (RawCell cell : cells) {
            Optional<ParsedCode> code = CodeParser.parse(cell.text());
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private void unreadable(RawCell cell) {
        log.add(Finding.of(FindingCode.CODE_UNREADABLE, cell.place(), Labels.trim(cell.text())));
    }

    private List<RawCell> cells(RawRow row, ColumnRole role, Classification classification, boolean parts) {
        List<RawCell> cells = row.of(role);
        cells.removeIf(c -> classification(c) != classification
                || c.column().spec().map(s -> s.part() > 0).orElse(false) != parts);
        return cells;
    }

    private Classification classification(RawCell cell) {
        return cell.column().classification().or(table.spec()::classification).orElse(Classification.FUNCTION);
    }

    /**
     * A name without a code is understood where the edition holds it once at the top level or under one of the codes
     * above; disclosures follow a new edition a year late.
     */
    private Optional<ParsedCode> inferred(RawRow row, Classification classification) {
        if (row.named().isPresent()) {
            return Optional.empty();
        }
        return name(row, classification)
                .map(Labels::fold)
                .map(n -> n.substring(Numbering.of(n).length()))
                .flatMap(n -> entry(classification, n)
                        .map(e -> new ParsedCode(classification, e.code(), n, CodeBasis.INFERRED)));
    }

    private Optional<CodeEntry> entry(Classification classification, String name) {
        for (String parent = above.getOrDefault(classification, "");
                !parent.isEmpty();
                parent = CodeEntry.parentOf(parent)) {
            Optional<CodeEntry> found = entry(classification, parent, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return entry(classification, "", name);
    }

    private Optional<CodeEntry> entry(Classification classification, String parent, String name) {
        return book.byName(classification, parent, name, year)
                .or(() -> book.byName(classification, parent, name, year - 1));
    }

    private Optional<String> name(RawRow row, Classification classification) {
        for (RawCell cell : row.of(ColumnRole.NAME)) {
            String text = classification(cell) == classification ? Labels.trim(cell.text()) : "";
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private Codes codes(RawRow row, Map<Classification, ParsedCode> found) {
        if (found.isEmpty()) {
            return Codes.NONE;
        }
        ParsedCode function = found.get(Classification.FUNCTION);
        ParsedCode department = found.get(Classification.DEPARTMENT_ECONOMIC);
        ParsedCode economic = department == null ? found.get(Classification.GOVERNMENT_ECONOMIC) : department;
        ParsedCode revenue = found.get(Classification.REVENUE);
        CodeBasis basis = found.values().stream()
                .map(ParsedCode::basis)
                .max(java.util.Comparator.naturalOrder())
                .orElse(CodeBasis.NONE);
        return new Codes(
                code(function),
                name(row, function),
                system(economic),
                code(economic),
                name(row, economic),
                code(revenue),
                basis);
    }

    private static String code(ParsedCode parsed) {
        return parsed == null ? "" : parsed.code();
    }

    private static Codes.EconomicSystem system(ParsedCode economic) {
        if (economic == null) {
            return Codes.EconomicSystem.NONE;
        }
        return economic.classification() == Classification.GOVERNMENT_ECONOMIC
                ? Codes.EconomicSystem.GOVERNMENT
                : Codes.EconomicSystem.DEPARTMENT;
    }

    /** The name as printed, else the book's. */
    private String name(RawRow row, ParsedCode parsed) {
        if (parsed == null) {
            return "";
        }
        String printed =
                parsed.name().isEmpty() ? name(row, parsed.classification()).orElse("") : parsed.name();
        if (printed.isEmpty()) {
            return book.official(parsed.code(), year).map(CodeEntry::name).orElse("");
        }
        if (year > 0) {
            names.check(parsed.code(), printed, year, row.place(), table.tableId());
        }
        return printed;
    }
}
