package io.yusuan.corpus;

import io.yusuan.corpus.PopplerWords.Word;
import io.yusuan.document.Block;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.document.Place.PageBox;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what was read against the words that another program finds in the same file. Every digit that stands in the box
 * of a cell must be in that cell's text, in order and once, and no other digit may be in it; every amount outside all
 * cells must be in a paragraph.
 */
final class Conservation {
    /** A number with decimals or grouped digits: what a person takes for money whatever stands around it. */
    static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+\\.\\d+)(?![\\d.]|,\\d)");

    private final Document document;
    private final Set<Integer> pagesWithHidden;
    private final Map<Integer, List<String>> cutTexts;
    private final Result result = new Result();
    private final Map<Integer, List<Box>> boxes = new HashMap<>();
    private final Map<Cell, List<Part>> inCells = new LinkedHashMap<>();
    private final List<Part> outside = new ArrayList<>();
    private final Set<Cell> overBreak = new HashSet<>();

    /** What came out for some documents. */
    static final class Result {
        private int documents;
        private int cells;
        private int digits;
        private int kept;
        private int inText;
        private final List<String> lost = new ArrayList<>();
        private final List<String> invented = new ArrayList<>();
        private int hidden;

        void add(Result other) {
            documents += other.documents;
            cells += other.cells;
            digits += other.digits;
            kept += other.kept;
            inText += other.inText;
            lost.addAll(other.lost);
            invented.addAll(other.invented);
            hidden += other.hidden;
        }

        String row(String family) {
            return "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                    .formatted(family, documents, cells, digits, kept, inText, lost.size(), invented.size(), hidden);
        }

        /** What was lost or invented, one line each, with its page. */
        List<String> oddities() {
            List<String> all = new ArrayList<>();
            lost.forEach(l -> all.add("lost: " + l));
            invented.forEach(i -> all.add("invented: " + i));
            return all;
        }
    }

    private record Box(Cell cell, PageBox place) {
        boolean holds(double x, double y) {
            return x >= place.x0() && x <= place.x1() && y >= place.y0() && y <= place.y1();
        }

        double area() {
            return (place.x1() - place.x0()) * (place.y1() - place.y0());
        }
    }

    /** A word, or the characters of it that stand in one cell. */
    private record Part(int page, double x, double y, double height, String text) {
        String digits() {
            return Conservation.digits(text);
        }
    }

    private Conservation(Document document, Set<Integer> pagesWithHidden, Map<Integer, List<String>> cutTexts) {
        this.document = document;
        this.pagesWithHidden = pagesWithHidden;
        this.cutTexts = cutTexts;
        for (Block block : document.blocks()) {
            if (block instanceof TableGrid grid) {
                for (Cell cell : grid.cells()) {
                    if (cell.place() instanceof PageBox place) {
                        boxes.computeIfAbsent(place.page(), p -> new ArrayList<>())
                                .add(new Box(cell, place));
                        inCells.put(cell, new ArrayList<>());
                    }
                }
            }
        }
        boxes.values().forEach(b -> b.sort(Comparator.comparingDouble(Box::area)));
    }

    /**
     * Compares a document.
     *
     * @param words what stands in the same file by {@link PopplerWords}
     * @param pagesWithHidden pages of which the reader says that it left out text that cannot be seen; the other program
     *     shows it all the same
     * @param cutTexts texts by page of which the reader says that the page cuts them off at the side of their cell; the
     *     other program has them lie over the neighbour, or glued to what it says
     */
    static Result of(
            Document document, List<Word> words, Set<Integer> pagesWithHidden, Map<Integer, List<String>> cutTexts) {
        Conservation conservation = new Conservation(document, pagesWithHidden, cutTexts);
        words.forEach(conservation::place);
        return conservation.result();
    }

    /** Gives a word to the cell it stands in; one that runs over a border is taken apart, unless it is one number. */
    private void place(Word word) {
        if (isCutOff(word)) {
            return;
        }
        Cell from = cellAt(word.page(), word.x0() + 1, word.y());
        Cell to = cellAt(word.page(), word.x1() - 1, word.y());
        if (from == to || AMOUNT.matcher(word.text()).matches()) {
            put(cellAt(word.page(), word.x(), word.y()), word, word.x(), word.text());
            return;
        }
        double all = weight(word.text());
        double before = 0;
        for (int i = 0; i < word.text().length(); i++) {
            String character = word.text().substring(i, i + 1);
            double middle = before + weight(character) / 2;
            before += weight(character);
            double x = word.x0() + (word.x1() - word.x0()) * middle / all;
            put(cellAt(word.page(), x, word.y()), word, x, character);
        }
    }

    /** Gives a text that the page cuts off to the cell that says it; what is glued to its front is a word of its own. */
    private boolean isCutOff(Word word) {
        Cell ending = cellAt(word.page(), word.x1() - 1, word.y());
        for (String cut : cutTexts.getOrDefault(word.page(), List.of())) {
            if (ending != null && cut.contains(word.text()) && ending.text().contains(cut)) {
                put(ending, word, word.x(), word.text());
                return true;
            }
            String tail = ending == null ? "" : ending.text().strip();
            if (tail.startsWith(cut)
                    && word.text().endsWith(tail)
                    && !word.text().equals(tail)) {
                String front = word.text().substring(0, word.text().length() - tail.length());
                double x = word.x0() + word.width() * weight(front) / weight(word.text());
                put(ending, word, word.x1() - 1, tail);
                place(new Word(word.page(), word.x0(), word.y0(), x, word.y1(), front));
                return true;
            }
        }
        return false;
    }

    private void put(Cell cell, Word word, double x, String text) {
        Part part = new Part(word.page(), x, word.y(), word.height(), text);
        (cell == null ? outside : inCells.get(cell)).add(part);
    }

    private static double weight(String text) {
        return text.chars().mapToDouble(c -> c < 0x80 ? 1 : 2).sum();
    }

    private Cell cellAt(int page, double x, double y) {
        for (Box box : boxes.getOrDefault(page, List.of())) {
            if (box.holds(x, y)) {
                return box.cell();
            }
        }
        return null;
    }

    private Result result() {
        result.documents = 1;
        inCells.forEach(this::compare);
        Map<Integer, List<Part>> byPage =
                outside.stream().collect(Collectors.groupingBy(Part::page, TreeMap::new, Collectors.toList()));
        List<String> said = amounts(paragraphs());
        List<String> saidBefore = List.of();
        for (Map.Entry<Integer, List<Part>> page : byPage.entrySet()) {
            saidBefore = outside(page.getKey(), page.getValue(), said, saidBefore);
        }
        return result;
    }

    /** Looks for what stands outside all cells; gives the amounts of the page that paragraphs say. */
    private List<String> outside(int page, List<Part> parts, List<String> said, List<String> saidBefore) {
        List<String> saidHere = new ArrayList<>();
        for (String amount : amounts(String.join("\n", lines(parts)))) {
            if (said.remove(amount)) {
                result.inText++;
                saidHere.add(amount);
            } else if (saidBefore.contains(amount) || isShownBeside(page, parts, amount)) {
                result.hidden++;
            } else {
                lost(page, "page " + page + ": " + amount + " in no cell and no paragraph");
            }
        }
        return saidHere;
    }

    /**
     * A cell that runs over a page break is drawn on both pages: one shows the amount, the other hides it. A number broken
     * over two lines is two words.
     */
    private boolean isShownBeside(int page, List<Part> parts, String amount) {
        return parts.stream()
                .filter(p -> amount.contains(p.text()) || p.text().contains(amount))
                .anyMatch(p -> Stream.of(page - 1, page, page + 1)
                        .flatMap(n -> boxes.getOrDefault(n, List.of()).stream())
                        .anyMatch(b -> (b.place().page() != page || overBreak.contains(b.cell()))
                                && p.x() > b.place().x0()
                                && p.x() < b.place().x1()
                                && amounts(b.cell().text()).stream().anyMatch(a -> a.startsWith(amount))));
    }

    private void lost(int page, String what) {
        if (pagesWithHidden.contains(page)) {
            result.hidden++;
        } else {
            result.lost.add(what);
        }
    }

    private String paragraphs() {
        StringBuilder all = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                all.append(paragraph.text()).append('\n');
            }
        }
        return all.toString();
    }

    private void compare(Cell cell, List<Part> parts) {
        String printed = String.join("\n", lines(parts));
        String wanted = digits(printed);
        String got = digits(cell.text());
        result.cells++;
        result.digits += got.length();
        if (got.equals(wanted) || got.startsWith(wanted) && goesOn(cell, got.substring(wanted.length()))) {
            result.kept += amounts(cell.text()).size();
            return;
        }
        int page = ((PageBox) cell.place()).page();
        List<String> lost = amounts(printed);
        List<String> invented = new ArrayList<>();
        for (String amount : amounts(cell.text())) {
            if (lost.remove(amount)) {
                result.kept++;
            } else {
                invented.add(amount);
            }
        }
        lost.forEach(a -> lost(page, cell.place().printed() + ": " + a));
        invented.forEach(a -> result.invented.add(cell.place().printed() + ": " + a));
        if (lost.isEmpty() && invented.isEmpty() && got.length() < wanted.length()) {
            lost(page, cell.place().printed() + ": digits " + wanted + ", read " + got);
        } else if (lost.isEmpty() && invented.isEmpty()) {
            result.invented.add(cell.place().printed() + ": digits " + got + ", printed " + wanted);
        }
    }

    /** Whether the rest of a cell's digits stands on later pages below it, where the cell was cut by the page break. */
    private boolean goesOn(Cell cell, String rest) {
        PageBox place = (PageBox) cell.place();
        List<Part> taken = new ArrayList<>();
        String missing = rest;
        for (Part part : sorted(outside)) {
            boolean below = part.page() > place.page() && part.x() > place.x0() && part.x() < place.x1();
            if (below && !missing.isEmpty() && !part.digits().isEmpty() && missing.startsWith(part.digits())) {
                missing = missing.substring(part.digits().length());
                taken.add(part);
            }
        }
        if (missing.isEmpty()) {
            outside.removeAll(taken);
            overBreak.add(cell);
        }
        return missing.isEmpty();
    }

    private static List<Part> sorted(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(Part::page).thenComparingDouble(Part::y));
        return sorted;
    }

    /** Parts on one line are put together by x; parts that stand apart are separated by a space. */
    private static List<String> lines(List<Part> parts) {
        List<Part> sorted = sorted(parts);
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int end = first + 1;
            while (end < sorted.size() && isOn(sorted.get(end), sorted.get(end - 1))) {
                end++;
            }
            lines.add(line(sorted.subList(first, end)));
            first = end;
        }
        return lines;
    }

    private static boolean isOn(Part part, Part before) {
        return part.page() == before.page() && part.y() - before.y() < 0.25 * Math.min(part.height(), before.height());
    }

    private static String line(List<Part> together) {
        List<Part> sorted = new ArrayList<>(together);
        sorted.sort(Comparator.comparingDouble(Part::x));
        StringBuilder line = new StringBuilder();
        double reached = Double.MAX_VALUE;
        for (Part part : sorted) {
            double half = weight(part.text()) * 0.13 * part.height();
            line.append(part.x() - half > reached ? " " : "").append(part.text());
            reached = part.x() + half;
        }
        return line.toString();
    }

    static List<String> amounts(String text) {
        List<String> amounts = new ArrayList<>();
        AMOUNT.matcher(folded(text)).results().forEach(m -> amounts.add(m.group()));
        return amounts;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
