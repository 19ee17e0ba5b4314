package io.yusuan.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.sample.Budget.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The subjects of the code book that were in force in a year and that a published disclosure shows. */
final class Subjects {
    private static final Path CODES = Path.of("seeds", "codes");
    private static final String OPEN = "";

    private static final Map<List<Object>, Subjects> READ = new ConcurrentHashMap<>();

    private final TreeMap<String, Subject> byCode = new TreeMap<>();

    private Subjects(String file, String fund, int year) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CODES.resolve(file))) {
            for (NamedCsvRecord row : rows) {
                boolean ofFund = fund.isEmpty() || row.getField("fund").equals(fund);
                if (ofFund && row.getField("evidence").equals("seen") && inForce(row, year)) {
                    byCode.put(row.getField("code"), new Subject(row.getField("code"), row.getField("name")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Subjects functional(String fund, int year) {
        return READ.computeIfAbsent(List.of(fund, year), k -> new Subjects("functional.csv", fund, year));
    }

    static Subjects economic(int year) {
        return READ.computeIfAbsent(List.of(year), k -> new Subjects("economic_department.csv", "", year));
    }

    private static boolean inForce(NamedCsvRecord row, int year) {
        String from = row.getField("valid_from");
        String to = row.getField("valid_to");
        return (from.equals(OPEN) || Integer.parseInt(from) <= year)
                && (to.equals(OPEN) || Integer.parseInt(to) >= year);
    }

    Subject get(String code) {
        Subject subject = byCode.get(code);
        if (subject == null) {
            throw new IllegalArgumentException("not in force or never seen: " + code);
        }
        return subject;
    }

    /** The subjects one level below, by code; children of the empty code are the 类. */
    List<Subject> under(String code) {
        int length = code.isEmpty() ? 3 : code.length() + 2;
        return byCode.values().stream()
                .filter(s -> s.code().length() == length && s.code().startsWith(code))
                .toList();
    }

    /** The path of a 项 from its 类 down. */
    List<Subject> path(String code) {
        return List.of(get(code.substring(0, 3)), get(code.substring(0, 5)), get(code));
    }
}
