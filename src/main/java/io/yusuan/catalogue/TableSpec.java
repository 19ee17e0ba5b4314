package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type of table.
 *
 * @param type id as in the output contract, {@code revenue_summary}
 * @param level whose tables of this type are, where that tells a government's document from a department's
 * @param shape how it arranges its figures
 * @param classification which codes its rows carry, unless a column says otherwise
 * @param dimensions what its amounts are amounts of, unless a column or line says otherwise
 * @param headings titles it is published under
 * @param namedBy words of other titles it is published under
 * @param signatures keys of column heads or fields, each list of which belongs to no other type: any recognises it without a
 *     title
 * @param columns its columns, the more specific wording wins
 * @param lines its named lines
 * @param form fields of a {@link TableShape#FORM}
 */
public record TableSpec(
        String type,
        Optional<TableLevel> level,
        TableShape shape,
        Optional<Classification> classification,
        DimensionSpec dimensions,
        List<HeadingSpec> headings,
        List<NamedBy> namedBy,
        List<List<String>> signatures,
        KeyedList<ColumnSpec> columns,
        KeyedList<LineSpec> lines,
        Optional<FormSpec> form) {
    private static final Set<String> KEYS = Set.of(
            "type",
            "replace",
            "level",
            "shape",
            "classification",
            "defaults",
            "headings",
            "named_by",
            "signatures",
            "columns",
            "lines",
            "form");

    public TableSpec {
        headings = List.copyOf(headings);
        namedBy = List.copyOf(namedBy);
        signatures = signatures.stream().map(List::copyOf).toList();
    }

    static TableSpec parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        Optional<DimensionSpec> defaults = yaml.get("defaults").map(n -> {
            n.asMapping(problems).allowOnly(DimensionSpec.KEYS, problems);
            return DimensionSpec.parse(n.asMapping(problems), problems);
        });
        return new TableSpec(
                yaml.required("type", problems),
                yaml.get("level").map(n -> yaml.constant("level", TableLevel.class, TableLevel.DEPARTMENT, problems)),
                yaml.constant("shape", TableShape.class, TableShape.LIST, problems),
                yaml.get("classification")
                        .map(n -> yaml.constant(
                                "classification", Classification.class, Classification.FUNCTION, problems)),
                defaults.orElse(DimensionSpec.NONE),
                headings(yaml, problems),
                yaml.mappings("named_by", problems).stream()
                        .map(m -> NamedBy.parse(m, problems))
                        .toList(),
                signatures(yaml, problems),
                KeyedList.ofColumns(yaml.mappings("columns", problems).stream()
                        .map(m -> ColumnSpec.parse(m, problems))
                        .toList()),
                KeyedList.ofLines(yaml.mappings("lines", problems).stream()
                        .map(m -> LineSpec.parse(m, problems))
                        .toList()),
                yaml.get("form").map(n -> FormSpec.parse(n.asMapping(problems), problems)));
    }

    private static List<HeadingSpec> headings(YamlNode.Mapping yaml, Problems problems) {
        List<HeadingSpec> headings = new ArrayList<>();
        yaml.get("headings").ifPresent(list -> {
            for (YamlNode each : list.asSequence(problems)) {
                headings.add(HeadingSpec.parse(each, problems));
            }
        });
        return headings;
    }

    private static List<List<String>> signatures(YamlNode.Mapping yaml, Problems problems) {
        List<List<String>> signatures = new ArrayList<>();
        yaml.get("signatures").ifPresent(list -> {
            for (YamlNode each : list.asSequence(problems)) {
                List<String> heads =
                        each.asTexts(problems).stream().map(Labels::key).toList();
                if (heads.isEmpty()) {
                    problems.add(each, "a signature names at least one head");
                } else {
                    signatures.add(heads);
                }
            }
        });
        return signatures;
    }

    /** Whether no amounts belong into it: such a table is not empty because no figures stand in it. */
    public boolean holdsTextsOnly() {
        return form.isEmpty() && columns.stream().noneMatch(c -> c.role() == ColumnRole.MONEY);
    }

    /** This type with what an overlay adds: headings, columns, lines and further wordings of known ones. */
    TableSpec plus(TableSpec more) {
        Map<String, ColumnSpec> allColumns = new LinkedHashMap<>();
        columns.forEach(c -> allColumns.merge(c.id(), c, ColumnSpec::plus));
        more.columns.forEach(c -> allColumns.merge(c.id(), c, ColumnSpec::plus));
        Map<String, LineSpec> allLines = new LinkedHashMap<>();
        lines.forEach(l -> allLines.merge(l.item() + "/" + l.dimensions().side(), l, LineSpec::plus));
        more.lines.forEach(l -> allLines.merge(l.item() + "/" + l.dimensions().side(), l, LineSpec::plus));
        return new TableSpec(
                type,
                level.isPresent() ? level : more.level,
                shape,
                classification.isPresent() ? classification : more.classification,
                dimensions.orElse(more.dimensions),
                Wording.both(headings, more.headings),
                Wording.both(namedBy, more.namedBy),
                Wording.both(signatures, more.signatures),
                KeyedList.ofColumns(List.copyOf(allColumns.values())),
                KeyedList.ofLines(List.copyOf(allLines.values())),
                more.form.map(m -> form.map(f -> f.plus(m)).orElse(m)).or(() -> form));
    }
}
