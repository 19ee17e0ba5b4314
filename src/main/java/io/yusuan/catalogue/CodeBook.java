package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The classification code book (政府收支分类科目) by edition year; an edition is the fiscal year it is in force. The book
 * knows what evidence showed and no more, so it annotates and never rejects. Safe for use by several threads.
 */
public final class CodeBook {
    private final List<CodeEntry> entries;
    private final List<CodeRename> renames;
    private final List<CodeMapping> mappings;
    private final Map<String, List<CodeEntry>> byCode = new TreeMap<>();
    private final Map<String, List<CodeEntry>> byName = new TreeMap<>();
    private final Map<String, List<CodeEntry>> byParent = new TreeMap<>();
    private final Map<String, List<CodeRename>> renamesByCode = new TreeMap<>();

    CodeBook(List<CodeEntry> entries, List<CodeRename> renames, List<CodeMapping> mappings) {
        this.entries = entries.stream().sorted(CodeEntry.ORDER).toList();
        this.renames = List.copyOf(renames);
        this.mappings = List.copyOf(mappings);
        for (CodeEntry entry : this.entries) {
            byCode.computeIfAbsent(entry.code(), c -> new ArrayList<>()).add(entry);
            byName.computeIfAbsent(Labels.fold(entry.name()), n -> new ArrayList<>())
                    .add(entry);
            byParent.computeIfAbsent(entry.parentCode(), p -> new ArrayList<>()).add(entry);
        }
        this.renames.stream()
                .sorted(Comparator.comparingInt(CodeRename::year))
                .forEach(r -> renamesByCode
                        .computeIfAbsent(r.code(), c -> new ArrayList<>())
                        .add(r));
    }

    static CodeBook load(CatalogueFiles files, Problems problems) {
        return new CodeBookReader(files, problems).read();
    }

    /** Every entry of every edition, by classification, code, fund and period. */
    public List<CodeEntry> entries() {
        return entries;
    }

    /** The entries in force in a year, by classification, code and fund. */
    public List<CodeEntry> edition(int year) {
        return entries.stream().filter(e -> e.inForce(year)).toList();
    }

    /** The pairs of government and department economic codes, as in the file. */
    public List<CodeMapping> mappings() {
        return mappings;
    }

    /** The pairs whose codes are in force in a year; a government code without counterpart stands alone. */
    public List<CodeMapping> mappings(int year) {
        return mappings.stream()
                .filter(m -> official(m.governmentCode(), year).isPresent()
                        && (m.departmentCode().isEmpty()
                                || official(m.departmentCode(), year).isPresent()))
                .toList();
    }

    /** Renamed and moved codes, as in the file. */
    public List<CodeRename> renames() {
        return renames;
    }

    /** What became of a code over time, the earliest first. */
    public List<CodeRename> renames(String code) {
        return Collections.unmodifiableList(renamesByCode.getOrDefault(code, List.of()));
    }

    /** Every entry of a code, over all funds and periods. */
    public List<CodeEntry> entries(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /** The entry of a code in the edition of a year; of several funds, the general public budget's goes first. */
    public Optional<CodeEntry> official(String code, int year) {
        for (CodeEntry entry : entries(code)) {
            if (entry.inForce(year)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** How a printed name fits its code in the edition of a year; without a year any edition will do. */
    public NameMatch match(String code, String printedName, OptionalInt year) {
        return new NameMatcher(this).match(code, printedName, year);
    }

    /**
     * The entry that a printed name stands for, where only one does: names such as 行政运行 repeat under many 款, so a
     * name alone rarely tells its code, a name under its parent does.
     *
     * @param classification where to look
     * @param parentCode code of the row it stands under, empty for the top level
     * @param printedName name as printed
     * @param year edition
     */
    public Optional<CodeEntry> byName(Classification classification, String parentCode, String printedName, int year) {
        List<CodeEntry> found = named(printedName).stream()
                .filter(e -> e.classification() == classification && e.inForce(year))
                .filter(e -> e.parentCode().equals(parentCode))
                .toList();
        long codes = found.stream().map(CodeEntry::code).distinct().count();
        return codes == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The likeliest entry for a pair of code and name that the edition does not hold, to be shown to a person: the same
     * name at the nearest code, else a similar name under the same parent, else nothing.
     */
    public Optional<CodeEntry> nearest(String code, String printedName, int year) {
        return new NameMatcher(this).nearest(code, printedName, year);
    }

    /** Entries directly under a code, in any period. */
    List<CodeEntry> under(String parentCode) {
        return byParent.getOrDefault(parentCode, List.of());
    }

    /** Entries with this name, folded, in any period. */
    List<CodeEntry> named(String printedName) {
        return byName.getOrDefault(Labels.fold(printedName), List.of());
    }
}
