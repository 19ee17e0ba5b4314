package io.yusuan.cli;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.dataset.PublishedReader;
import io.yusuan.dataset.PublishedReader.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A published row in words: what was printed, where, how it was understood, and the rules it takes part in. */
final class Derivation {
    /** Columns that the lines above or below already say. */
    private static final Set<String> SAID = Set.of("doc_id", "table_id", "place", "check_ids");

    private final PublishedReader published;
    private final RowText text = new RowText();
    private final CheckText checks;

    /** @param catalogue has the words of the rules */
    Derivation(PublishedReader published, Catalogue catalogue) {
        this.published = published;
        this.checks = new CheckText(text, catalogue);
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
        text.line("value", fact.get("amount").isEmpty() ? "none" : fact.get("amount") + " yuan");
        text.line("printed", "\"" + fact.get("amount_printed") + "\" (" + fact.get("value_status") + ")");
        Optional<Row> table = published.find(fact.get("table_id"));
        text.line("unit", unit(fact) + table.map(Derivation::unitFrom).orElse(""));
        text.line(
                "accuracy",
                "decimals " + fact.get("decimals") + (fact.get("exact").equals("false") ? ", rounded" : ""));
        text.line(
                "about",
                RowText.joined(
                        fact, "fiscal_year", "disclosure", "side", "measure", "source_of_funds", "spending_kind"));
        text.line("label", RowText.joined(fact, "label", "item", "project", "unit_code", "unit_name"));
        text.line("code", codes(fact));
        attributes(fact);
        text.line(
                "row",
                fact.get("row") + " (" + fact.get("row_role") + ", level " + fact.get("level") + "), column "
                        + fact.get("column")
                        + (fact.get("parent_row").isEmpty() ? "" : ", under row " + fact.get("parent_row")));
        table.ifPresent(this::table);
        where(fact);
        List<Row> judged = published.checksOf(fact.get("fact_id"));
        text.line("trust", fact.get("trust") + ", in " + judged.size() + " checks");
        judged.forEach(checks::lines);
    }

    private void check(Row check) throws IOException {
        text.append("check ").append(check.get("check_id")).append('\n');
        text.line("tables", check.get("table_ids"));
        file(check);
        checks.lines(check);
        List<Row> facts = published.factsOf(check.get("check_id"));
        if (!facts.isEmpty()) {
            text.append("facts that took part\n");
        }
        for (Row fact : facts) {
            text.append(RowText.INDENT).append(fact.get("fact_id")).append("  ").append(fact.get("place"));
            text.append("  ").append(fact.get("label")).append("  ").append(fact.get("amount_printed"));
            if (!fact.get("doc_id").equals(check.get("doc_id"))) {
                published
                        .find(fact.get("doc_id"))
                        .ifPresent(other -> text.append("  in ").append(other.get("source")));
            }
            text.append('\n');
        }
    }

    private void finding(Row finding) throws IOException {
        text.append("finding ").append(finding.get("finding_id")).append('\n');
        text.line("what", finding.get("severity") + " " + finding.get("code"));
        text.line("message", finding.get("message_zh"));
        text.line("", finding.get("message_en"));
        checks.explanation(finding);
        text.line("advice", finding.get("advice_zh"));
        text.line("", finding.get("advice"));
        text.line("waived", finding.get("waived"));
        published.find(finding.get("table_id")).ifPresent(this::table);
        where(finding);
        for (String id : finding.get("check_ids").split(" ")) {
            published.find(id).filter(row -> row.dataset().equals("checks")).ifPresent(checks::lines);
        }
    }

    private void statement(Row statement) throws IOException {
        text.append("statement ").append(statement.get("statement_id")).append('\n');
        text.line("sentence", "“" + statement.get("text") + "”");
        text.line("claim", RowText.joined(statement, "claim", "item", "scope", "direction"));
        text.line("printed", "\"" + statement.get("amount_printed") + "\"");
        text.line("value", statement.get("amount"));
        text.line("unit", statement.get("unit_scale").isEmpty() ? "" : unit(statement));
        text.line("rate", statement.get("rate").isEmpty() ? "" : statement.get("rate") + " %");
        text.line("year", statement.get("fiscal_year"));
        text.line("compared", RowText.joined(statement, "compare_year", "compare_amount"));
        text.line("reason", statement.get("reason"));
        where(statement);
    }

    private void other(Row row) throws IOException {
        text.append(row.dataset()).append('\n');
        for (Map.Entry<String, String> column : row.values().entrySet()) {
            if (!SAID.contains(column.getKey())) {
                text.line(column.getKey(), column.getValue());
            }
        }
        if (!row.get("table_id").isEmpty() && !row.dataset().equals("tables")) {
            published.find(row.get("table_id")).ifPresent(this::table);
        }
        where(row);
    }

    /** The other cells of the fact's row, by column id. */
    private void attributes(Row fact) {
        String json = fact.get("attributes");
        if (!json.isEmpty()) {
            JsonMapper.builder()
                    .build()
                    .readTree(json)
                    .properties()
                    .forEach(cell -> text.line(
                            "attribute", cell.getKey() + "  " + cell.getValue().asString()));
        }
    }

    private void table(Row table) {
        text.line("table", RowText.joined(table, "table_id", "label_printed", "title_printed", "table_type"));
    }

    private void where(Row row) throws IOException {
        file(row);
        text.line("place", row.get("place"));
    }

    private void file(Row row) throws IOException {
        Optional<Row> document = published.find(row.get("doc_id"));
        document.ifPresent(d -> {
            text.line("document", RowText.joined(d, "source", "media_type"));
            text.line("sha-256", d.get("doc_id"));
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
        String codes = RowText.joined(
                fact,
                "function_code",
                "function_name",
                "economic_system",
                "economic_code",
                "economic_name",
                "revenue_code");
        return codes.isEmpty() ? "" : codes + " (" + fact.get("code_basis") + ")";
    }
}
