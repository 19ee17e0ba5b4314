package io.yusuan.reconcile;

import io.yusuan.document.Place;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Codes.CodeBasis;
import io.yusuan.statement.Codes.EconomicSystem;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the rows of a fixture table. The first cell holds words: {@code =} for a total, {@code sub}, {@code which}, a
 * code, an item id, {@code project=}, {@code at.<column>=}, {@code in=} the row it is set under. The label's leading {@code >} give the level of rows without
 * codes. Amounts: empty for absent, {@code -} for a dash, {@code ?} for what cannot be read.
 */
final class RowFixture {
    static final int LINES_A_TABLE = 1_000;
    private static final int COLUMNS_A_BLOCK = 20;

    private final MoneyUnit unit;
    private final int year;
    private final int table;
    private final List<Line> lines = new ArrayList<>();
    private int blocks;

    RowFixture(MoneyUnit unit, int year, int table) {
        this.unit = unit;
        this.year = year;
        this.table = table;
    }

    List<Line> lines() {
        return lines;
    }

    void block(String defaults, String columns, List<String> rows) {
        blocks++;
        List<Map<String, String>> heads = new ArrayList<>();
        for (String column : columns.split("\\|")) {
            Map<String, String> words = new HashMap<>(words(defaults));
            words.putAll(words(column));
            heads.add(words);
        }
        List<Line> own = new ArrayList<>();
        for (String row : rows) {
            own.add(line(row.split("\\|", -1), own, heads));
        }
        lines.addAll(own);
    }

    private Line line(String[] cells, List<Line> before, List<Map<String, String>> heads) {
        int row = before.size() + 1;
        String first = cells[0].trim();
        Map<String, String> words = words(first);
        String code = "";
        String item = "";
        RowRole role = RowRole.ITEM;
        for (String word : first.split("\\s+")) {
            if (word.matches("[0-9]+")) {
                code = word;
            } else if (word.equals("=")) {
                role = RowRole.TOTAL;
            } else if (word.equals("sub") || word.equals("which")) {
                role = word.equals("sub") ? RowRole.SUBTOTAL : RowRole.OF_WHICH;
            } else if (!word.contains("=")) {
                item = word;
            }
        }
        String label = cells[1].trim();
        int level = role == RowRole.TOTAL
                ? 0
                : 1 + (int) label.chars().filter(c -> c == '>').count();
        List<Amount> amounts = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            Map<String, String> dimensions = new HashMap<>(heads.get(i - 2));
            dimensions.putAll(words);
            amount(cells[i].trim(), row, i - 1, dimensions).ifPresent(amounts::add);
        }
        Map<String, String> attributes = new HashMap<>();
        words.forEach((key, value) -> {
            if (key.startsWith("at.")) {
                attributes.put(key.substring(3), value);
            }
        });
        return new Line(
                row,
                blocks,
                role,
                level,
                words.containsKey("in")
                        ? OptionalInt.of(Integer.parseInt(words.get("in")))
                        : parent(before, code, level),
                label.replace(">", ""),
                codes(code, words.getOrDefault("name", "")),
                item,
                words.getOrDefault("project", ""),
                "",
                "",
                attributes,
                amounts,
                place(row));
    }

    private Place place(int row) {
        return new Place.Line(table * LINES_A_TABLE + row);
    }

    private static OptionalInt parent(List<Line> before, String code, int level) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Line line = before.get(i);
            String other = line.codes().functionCode() + line.codes().economicCode();
            boolean byCode = !code.isEmpty() && !other.isEmpty() && code.startsWith(other) && !code.equals(other);
            boolean byLevel = code.isEmpty() && line.level() > 0 && line.level() < level;
            if (byCode || byLevel) {
                return OptionalInt.of(line.row());
            }
        }
        return OptionalInt.empty();
    }

    private static Codes codes(String code, String economicName) {
        if (code.isEmpty()) {
            return Codes.NONE;
        }
        String[] both = code.length() > 10
                ? new String[] {code.substring(0, 7), code.substring(7)}
                : new String[] {code.startsWith("2") ? code : "", code.startsWith("2") ? "" : code};
        EconomicSystem system = both[1].isEmpty()
                ? EconomicSystem.NONE
                : both[1].startsWith("5") ? EconomicSystem.GOVERNMENT : EconomicSystem.DEPARTMENT;
        return new Codes(both[0], "", system, both[1], economicName, "", CodeBasis.PRINTED);
    }

    private Optional<Amount> amount(String printed, int row, int column, Map<String, String> words) {
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        boolean number = !printed.equals("-") && !printed.equals("?");
        Optional<BigDecimal> figure = number ? Optional.of(new BigDecimal(printed)) : Optional.empty();
        ValueStatus status = printed.equals("-")
                ? ValueStatus.DASH
                : !number
                        ? ValueStatus.UNREADABLE
                        : figure.get().signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED;
        return Optional.of(new Amount(
                (blocks - 1) * COLUMNS_A_BLOCK + column,
                words.getOrDefault("id", ""),
                words.containsKey("head") ? List.of(words.get("head").split(">")) : List.of(),
                new Amount.Dimensions(
                        words.getOrDefault("side", ""),
                        words.getOrDefault("m", "initial_budget"),
                        words.getOrDefault("src", ""),
                        words.getOrDefault("kind", "")),
                OptionalInt.of(year + Integer.parseInt(words.getOrDefault("year", "0"))),
                figure.map(unit::toYuan),
                status,
                printed,
                unit,
                figure.map(f -> f.scale() - unit.exponent()).orElse(-unit.exponent()),
                true,
                place(row)));
    }

    /** The {@code key=value} words of a text. */
    static Map<String, String> words(String text) {
        Map<String, String> words = new HashMap<>();
        for (String word : text.trim().split("\\s+")) {
            int at = word.indexOf('=');
            if (at > 0) {
                words.put(word.substring(0, at), word.substring(at + 1));
            }
        }
        return words;
    }
}
