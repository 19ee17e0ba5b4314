package io.yusuan.cli;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.dataset.PublishedReader;
import io.yusuan.dataset.PublishedReader.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A published row in words: what was printed, where, how it was understood, and the rules it takes part in. */
final class Derivation {
    private static final String INDENT = "    ";
    private static final int NAME_WIDTH = 14;
    /** Columns that the lines above or below already say. */
    private static final Set<String> SAID = Set.of("doc_id", "table_id", "place", "check_ids");

    /** Between two addends of a side; a sign stands before all but the first. */
    private static final Pattern NEXT_ADDEND = Pattern.compile("(?<=]) (?=[+−] )");

    private final PublishedReader published;
    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    /** @param catalogue has the words of the rules */
    Derivation(PublishedReader published, Catalogue catalogue) {
        this.published = published;
        this.catalogue = catalogue;
    }

    String of(Row row) throws IOException {
        switch (row.dataset()) {
            case "facts" -> fact(row);
            case "checks" -> check(row);
            case "findings" -> finding(row);
            case "statements" -> statement(row);
            default -> other(row);
        }
        return text.toString();
    }

    private void fact(Row fact) throws IOException {
        text.append("fact ").append(fact.get("fact_id")).append('\n');
        line("value", fact.get("amount").isEmpty() ? "none" : fact.get("amount") + " yuan");
        line("printed", "\"" + fact.get("amount_printed") + "\" (" + fact.get("value_status") + ")");
        Optional<Row> table = published.find(fact.get("table_id"));
        line("unit", unit(fact) + table.map(Derivation::unitFrom).orElse(""));
        line("accuracy", "decimals " + fact.get("decimals") + (fact.get("exact").equals("false") ? ", rounded" : ""));
        line("about", joined(fact, "fiscal_year", "disclosure", "side", "measure", "source_of_funds", "spending_kind"));
        line("label", joined(fact, "label", "item", "project", "unit_code", "unit_name"));
        line("code", codes(fact));
        attributes(fact);
        line(
                "row",
                fact.get("row") + " (" + fact.get("row_role") + ", level " + fact.get("level") + "), column "
                        + fact.get("column")
                        + (fact.get("parent_row").isEmpty() ? "" : ", under row " + fact.get("parent_row")));
        table.ifPresent(this::table);
        where(fact);
        List<Row> checks = published.checksOf(fact.get("fact_id"));
        line("trust", fact.get("trust") + ", in " + checks.size() + " checks");
        checks.forEach(this::checkLines);
    }

    private void check(Row check) throws IOException {
        text.append("check ").append(check.get("check_id")).append('\n');
        line("tables", check.get("table_ids"));
        file(check);
        checkLines(check);
        List<Row> facts = published.factsOf(check.get("check_id"));
        if (!facts.isEmpty()) {
            text.append("facts that took part\n");
        }
        for (Row fact : facts) {
            text.append(INDENT).append(fact.get("fact_id")).append("  ").append(fact.get("place"));
            text.append("  ")
                    .append(fact.get("label"))
                    .append("  ")
                    .append(fact.get("amount_printed"))
                    .append('\n');
        }
    }

    private void finding(Row finding) throws IOException {
        text.append("finding ").append(finding.get("finding_id")).append('\n');
        line("what", finding.get("severity") + " " + finding.get("code"));
        line("message", finding.get("message_zh"));
        line("", finding.get("message_en"));
        explanation(finding);
        line("advice", finding.get("advice"));
        published.find(finding.get("table_id")).ifPresent(this::table);
        where(finding);
        for (String id : finding.get("check_ids").split(" ")) {
            published.find(id).filter(row -> row.dataset().equals("checks")).ifPresent(this::checkLines);
        }
    }

    private void statement(Row statement) throws IOException {
        text.append("statement ").append(statement.get("statement_id")).append('\n');
        line("sentence", "“" + statement.get("text") + "”");
        line("claim", joined(statement, "claim", "item", "scope", "direction"));
        line("printed", "\"" + statement.get("amount_printed") + "\"");
        line("value", statement.get("amount"));
        line("unit", statement.get("unit_scale").isEmpty() ? "" : unit(statement));
        line("rate", statement.get("rate").isEmpty() ? "" : statement.get("rate") + " %");
        line("year", statement.get("fiscal_year"));
        line("compared", joined(statement, "compare_year", "compare_amount"));
        line("reason", statement.get("reason"));
        where(statement);
    }

    private void other(Row row) throws IOException {
        text.append(row.dataset()).append('\n');
        for (Map.Entry<String, String> column : row.values().entrySet()) {
            if (!SAID.contains(column.getKey())) {
                line(column.getKey(), column.getValue());
            }
        }
        if (!row.get("table_id").isEmpty() && !row.dataset().equals("tables")) {
            published.find(row.get("table_id")).ifPresent(this::table);
        }
        where(row);
    }

    private void checkLines(Row check) {
        text.append("check ")
                .append(check.get("check_id"))
                .append("  ")
                .append(check.get("verdict"))
                .append('\n');
        rule(check.get("rule_id"));
        side("left", check);
        side("right", check);
        line("difference", check.get("difference"));
        line("tolerance", check.get("tolerance"));
        if (check.get("reason").isEmpty()) {
            explanation(check);
        } else {
            line("reason", check.get("explanation_zh"));
            line("", check.get("reason"));
        }
    }

    /** Why it came about, in both languages, once where it is a place. */
    private void explanation(Row row) {
        line("explanation", row.get("explanation_zh"));
        if (!row.get("explanation").equals(row.get("explanation_zh"))) {
            line("", row.get("explanation"));
        }
    }

    /** What the rule promises, in both languages, beside its id. */
    private void rule(String id) {
        Optional<DocumentRule> between = catalogue.documents().rule(id);
        Optional<RuleSpec.Frame> within = catalogue.rules().stream()
                .map(RuleSpec::frame)
                .filter(frame -> frame.id().equals(id))
                .findFirst();
        Optional<String> zh = between.map(DocumentRule::zh).or(() -> within.map(RuleSpec.Frame::zh));
        line("rule", id + "  " + zh.orElse("(not in this catalogue)"));
        between.map(DocumentRule::en).or(() -> within.map(RuleSpec.Frame::en)).ifPresent(en -> line("", en));
    }

    /** A line for each addend. */
    private void side(String name, Row check) {
        String[] addends = NEXT_ADDEND.split(check.get(name + "_text"));
        line(
                name,
                Stream.of(check.get(name), addends[0]).filter(s -> !s.isEmpty()).collect(Collectors.joining("  ")));
        Stream.of(addends).skip(1).forEach(addend -> line("", addend));
    }

    /** The other cells of the fact's row, by column id. */
    private void attributes(Row fact) {
        String json = fact.get("attributes");
        if (!json.isEmpty()) {
            JsonMapper.builder()
                    .build()
                    .readTree(json)
                    .properties()
                    .forEach(cell -> line(
                            "attribute", cell.getKey() + "  " + cell.getValue().asString()));
        }
    }

    private void table(Row table) {
        line("table", joined(table, "table_id", "label_printed", "title_printed", "table_type"));
    }

    private void where(Row row) throws IOException {
        file(row);
        line("place", row.get("place"));
    }

    private void file(Row row) throws IOException {
        Optional<Row> document = published.find(row.get("doc_id"));
        document.ifPresent(d -> {
            line("document", joined(d, "source", "media_type"));
            line("sha-256", d.get("doc_id"));
        });
    }

    private static String unit(Row row) {
        return switch (row.get("unit_scale")) {
            case "1" -> "元 (× 1)";
            case "1000" -> "千元 (× 1000)";
            case "10000" -> "万元 (× 10000)";
            case "100000000" -> "亿元 (× 100000000)";
            default -> row.get("unit_scale");
        };
    }

    private static String unitFrom(Row table) {
        String printed = table.get("unit_printed");
        return "; the table's unit is from: " + table.get("unit_from")
                + (printed.isEmpty() ? "" : ", printed \"" + printed + "\"");
    }

    private static String codes(Row fact) {
        String codes = joined(
                fact,
                "function_code",
                "function_name",
                "economic_system",
                "economic_code",
                "economic_name",
                "revenue_code");
        return codes.isEmpty() ? "" : codes + " (" + fact.get("code_basis") + ")";
    }

    private static String joined(Row row, String... columns) {
        return Stream.of(columns)
                .map(row::get)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            String padding = " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
            text.append(INDENT).append(name).append(padding).append(value).append('\n');
        }
    }
}
