package io.yusuan.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one CSV file of the code book, checked field by field; every problem carries file and line. */
final class CodeFile {
    /** Funds in the order in which a look-up without a fund prefers them. */
    static final List<String> FUNDS = List.of("", "一般公共预算", "政府性基金", "国有资本经营", "社会保险");

    private static final Map<Integer, String> LEVELS = Map.of(3, "类", 5, "款", 7, "项");
    /** Longer numbers are none that an {@code int} holds for certain. */
    private static final int MOST_DIGITS = 9;

    private static final Map<String, Evidence.Kind> EVIDENCE =
            Stream.of(Evidence.Kind.values()).collect(Collectors.toUnmodifiableMap(Evidence.Kind::id, kind -> kind));

    private final String file;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();

    private CodeFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a file whose header holds exactly the given columns, in any order. */
    static List<Row> rows(String file, byte[] content, List<String> columns, Problems problems) {
        CodeFile read = new CodeFile(file, problems);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            read.all(csv, columns);
        } catch (CsvParseException e) {
            problems.add(file, 1, "not readable as CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return read.rows;
    }

    private void all(CsvReader<CsvRecord> csv, List<String> columns) {
        List<String> header = null;
        for (CsvRecord record : csv) {
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (header == null) {
                header = record.getFields();
                if (!sorted(header).equals(sorted(columns))) {
                    problems.add(file, line, "the columns are " + header + ", expected " + columns);
                    return;
                }
            } else if (record.getFieldCount() != header.size()) {
                problems.add(file, line, record.getFieldCount() + " fields where the header has " + header.size());
            } else {
                rows.add(new Row(this, line, header, record.getFields()));
            }
        }
        if (header == null) {
            problems.add(file, 1, "the file is empty");
        }
    }

    private static List<String> sorted(List<String> columns) {
        return columns.stream().sorted().toList();
    }

    /** Whether a text is a number of ASCII digits; a regular expression is slow to say so in a process just started. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** A row; each accessor reports what is malformed and goes on with an empty value. */
    record Row(CodeFile file, int line, List<String> header, List<String> fields) {
        String text(String column) {
            return fields.get(header.indexOf(column)).strip();
        }

        /** The fields of those columns that the file has. */
        List<String> texts(List<String> columns) {
            List<String> texts = new ArrayList<>(columns.size());
            for (String column : columns) {
                if (header.contains(column)) {
                    texts.add(text(column));
                }
            }
            return texts;
        }

        String required(String column) {
            if (text(column).isEmpty()) {
                problem(column + " is missing");
            }
            return text(column);
        }

        /** A code of 3, 5 or 7 digits of the given classification, or of any when null. */
        String code(String column, Classification classification) {
            String code = required(column);
            boolean digits = isNumber(code) && LEVELS.containsKey(code.length());
            if (!code.isEmpty() && !digits) {
                problem(column + " \"" + code + "\" does not have 3, 5 or 7 digits");
            } else if (digits && !belongs(code, classification)) {
                problem(column + " \"" + code + "\" does not belong to this classification");
            }
            return code;
        }

        private static boolean belongs(String code, Classification classification) {
            return Classification.ofCode(code)
                    .filter(c -> classification == null || c == classification)
                    .isPresent();
        }

        /** Level and parent are redundant in the file, for people; they have to agree with the code. */
        void checkHierarchy(String code) {
            String level = LEVELS.getOrDefault(code.length(), "");
            if (!text("level").equals(level)) {
                problem("level of " + code + " is " + level + ", not \"" + text("level") + "\"");
            }
            if (!text("parent_code").equals(CodeEntry.parentOf(code))) {
                problem("parent_code of " + code + " is \"" + CodeEntry.parentOf(code) + "\", not \""
                        + text("parent_code") + "\"");
            }
        }

        OptionalInt year(String column) {
            String year = text(column);
            if (year.isEmpty()) {
                return OptionalInt.empty();
            }
            if (year.length() != 4 || !isNumber(year)) {
                problem(column + " \"" + year + "\" is not a year");
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(year));
        }

        String fund() {
            if (!header.contains("fund")) {
                return "";
            }
            String fund = required("fund");
            if (!FUNDS.contains(fund)) {
                problem("fund \"" + fund + "\" is not one of " + FUNDS.subList(1, FUNDS.size()));
                return "";
            }
            return fund;
        }

        Evidence evidence() {
            String documents = text("evidence_documents");
            boolean counted = isNumber(documents);
            if (!documents.isEmpty() && !counted) {
                problem("evidence_documents \"" + documents + "\" is not a number");
            }
            int count = counted ? Integer.parseInt(documents) : 0;
            return new Evidence(evidenceKind(), text("evidence_years"), count);
        }

        private Evidence.Kind evidenceKind() {
            Evidence.Kind kind = EVIDENCE.get(text("evidence"));
            if (kind == null) {
                problem("evidence \"" + text("evidence") + "\" is not one of seen, notice, secondary, unverified");
                return Evidence.Kind.UNVERIFIED;
            }
            return kind;
        }

        void problem(String message) {
            file.problems.add(file.file, line, message);
        }
    }
}
