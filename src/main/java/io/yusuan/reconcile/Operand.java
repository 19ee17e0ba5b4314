package io.yusuan.reconcile;

import io.yusuan.document.Place;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.Optional;

/** A printed figure that takes part in a check. */
sealed interface Operand {
    /** In yuan (or a plain count); a printed nil counts as zero. Empty when what was printed cannot be read. */
    Optional<BigDecimal> value();

    /** Accuracy in the XBRL sense; of an exact figure, such as a count, {@link #EXACT}. */
    int decimals();

    /** What a person calls it. */
    String label();

    Place place();

    /** Unique within the document. */
    String key();

    /** The table it stands in, or empty. */
    String tableId();

    /** Id of the fact in the dataset, or empty. */
    String factId();

    int EXACT = Integer.MAX_VALUE;

    /** Half of one unit of the last printed digit: by how much the true figure may differ from the printed one. */
    default BigDecimal halfUnit() {
        return decimals() == EXACT ? BigDecimal.ZERO : Half.OF.scaleByPowerOfTen(-decimals());
    }

    /** The figure with its name and place. */
    default String printed() {
        String figure = value().map(BigDecimal::toPlainString).orElse("?");
        return label() + " " + figure + " [" + place().printed() + "]";
    }

    /** One half. */
    final class Half {
        static final BigDecimal OF = new BigDecimal("0.5");

        private Half() {}
    }

    /** An amount of a table. It takes part in many checks, so what names it is worked out once. For one thread. */
    final class Fact implements Operand {
        private final Statement table;
        private final Line line;
        private final Amount amount;
        private final int decimals;
        private final Optional<BigDecimal> value;
        private final String key;
        private String factId = "";
        private String printed = "";
        private String labelKey;

        /** A fact; {@code decimals} is the accuracy of its column, see {@link Dossier}. */
        Fact(Statement table, Line line, Amount amount, int decimals) {
            this.table = table;
            this.line = line;
            this.amount = amount;
            this.decimals = decimals;
            this.value = value(amount);
            this.key = table.tableId() + "/" + line.row() + "/" + amount.column();
        }

        Statement table() {
            return table;
        }

        Line line() {
            return line;
        }

        Amount amount() {
            return amount;
        }

        @Override
        public int decimals() {
            return decimals;
        }

        @Override
        public Optional<BigDecimal> value() {
            return value;
        }

        private static Optional<BigDecimal> value(Amount amount) {
            return switch (amount.status()) {
                case UNREADABLE -> Optional.empty();
                case DASH, NIL_STATED, ZERO -> Optional.of(BigDecimal.ZERO);
                case REPORTED, DERIVED -> amount.yuan();
            };
        }

        @Override
        public String label() {
            String name = TableJudge.name(table);
            int last = amount.header().size() - 1;
            String header = last < 0 || amount.header().get(last).equals(line.label())
                    ? ""
                    : " " + amount.header().get(last);
            return name + " " + row() + header;
        }

        /** The row's label without its numbering. */
        String labelKey() {
            if (labelKey == null) {
                labelKey = LabelKey.of(line.label());
            }
            return labelKey;
        }

        @Override
        public String printed() {
            if (printed.isEmpty()) {
                printed = Operand.super.printed();
            }
            return printed;
        }

        private String row() {
            if (!line.project().isEmpty()) {
                return line.project();
            }
            String code = line.codes().functionCode().isEmpty()
                    ? line.codes().economicCode()
                    : line.codes().functionCode();
            return code.isEmpty() || line.label().startsWith(code) ? line.label() : code + " " + line.label();
        }

        @Override
        public Place place() {
            return amount.place();
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String tableId() {
            return table.tableId();
        }

        @Override
        public String factId() {
            if (factId.isEmpty()) {
                factId = Identifiers.fact(table.tableId(), line.row(), amount.column());
            }
            return factId;
        }
    }

    /** A narrated figure; {@code ordinal} is its position among the claims. */
    record Narrated(Claim claim, int ordinal) implements Operand {
        @Override
        public Optional<BigDecimal> value() {
            return claim.kind() == Claim.Kind.NIL ? Optional.of(BigDecimal.ZERO) : claim.amount();
        }

        @Override
        public int decimals() {
            boolean nil = claim.amount().map(a -> a.signum() == 0).orElse(true);
            boolean exact = nil || claim.kind() == Claim.Kind.COUNT;
            return exact ? EXACT : claim.decimals();
        }

        @Override
        public String label() {
            String year =
                    claim.fiscalYear().isPresent() ? " " + claim.fiscalYear().getAsInt() : "";
            String change = claim.kind() == Claim.Kind.CHANGE ? " change" : "";
            return claim.item() + " (" + claim.scope() + ")" + year + change;
        }

        @Override
        public Place place() {
            return claim.place();
        }

        @Override
        public String key() {
            return "claim/" + ordinal;
        }

        @Override
        public String tableId() {
            return "";
        }

        @Override
        public String factId() {
            return "";
        }
    }

    /** A figure that a rule works out, such as a number of rows or a recomputed rate. */
    record Computed(BigDecimal number, int decimals, String label, Place place, String key, String tableId)
            implements Operand {
        /** An exact figure. */
        Computed(BigDecimal number, String label, Place place, String key, String tableId) {
            this(number, EXACT, label, place, key, tableId);
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(number);
        }

        @Override
        public String factId() {
            return "";
        }
    }
}
