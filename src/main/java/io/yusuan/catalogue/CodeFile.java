package io.yusuan.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The rows of one CSV file of the code book, checked field by field; every problem carries file and line. */
final class CodeFile {
    /** Funds in the order in which a look-up without a fund prefers them. */
    static final List<String> FUNDS = List.of("", "一般公共预算", "政府性基金", "国有资本经营", "社会保险");

    private static final Map<Integer, String> LEVELS = Map.of(3, "类", 5, "款", 7, "项");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

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
                if (!List.copyOf(header).stream()
                        .sorted()
                        .toList()
                        .equals(columns.stream().sorted().toList())) {
                    problems.add(file, line, "the columns are " + header + ", expected " + columns);
                    return;
                }
            } else if (record.getFieldCount() != header.size()) {
                problems.add(file, line, record.getFieldCount() + " fields where the header has " + header.size());
            } else {
                rows.add(row(header, record, line));
            }
        }
        if (header == null) {
            problems.add(file, 1, "the file is empty");
        }
    }

    private Row row(List<String> header, CsvRecord record, int line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.getField(i).strip());
        }
        return new Row(file, line, values, problems);
    }

    /** A row; each accessor reports what is malformed and goes on with an empty value. */
    record Row(String file, int line, Map<String, String> values, Problems problems) {
        String text(String column) {
            return values.get(column);
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
            boolean digits = DIGITS.matcher(code).matches() && LEVELS.containsKey(code.length());
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
            if (year.length() != 4 || !DIGITS.matcher(year).matches()) {
                problem(column + " \"" + year + "\" is not a year");
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(year));
        }

        String fund() {
            if (!values.containsKey("fund")) {
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
            boolean counted = DIGITS.matcher(documents).matches();
            if (!documents.isEmpty() && !counted) {
                problem("evidence_documents \"" + documents + "\" is not a number");
            }
            int count = counted ? Integer.parseInt(documents) : 0;
            return new Evidence(evidenceKind(), text("evidence_years"), count);
        }

        private Evidence.Kind evidenceKind() {
            for (Evidence.Kind kind : Evidence.Kind.values()) {
                if (kind.id().equals(text("evidence"))) {
                    return kind;
                }
            }
            problem("evidence \"" + text("evidence") + "\" is not one of seen, notice, secondary, unverified");
            return Evidence.Kind.UNVERIFIED;
        }

        void problem(String message) {
            problems.add(file, line, message);
        }
    }
}
