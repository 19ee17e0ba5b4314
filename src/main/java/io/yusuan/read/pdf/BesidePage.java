package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.pdf.PageView.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that may show the columns of the tables of another that had no room on it. It prints nothing of its own but
 * tables, each with the rows of one on the other page, at the same height, and a further sign must say that they go on:
 * room that is left for a title, a cell or title that the border between the pages cuts, or rows without names.
 */
final class BesidePage {
    /** The same line of text stands on two pages within so many points. */
    private static final float STRAY = 2f;

    /** A title that is cut ends within this many font sizes of the side of the table. */
    private static final float AT_SIDE = 1.5f;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    private final PageRead base;
    private final PageRead page;
    private final List<ColumnPages.Split> splits = new ArrayList<>();
    private final List<Piece> pieces;
    private final List<Piece.TableCell> repeated = new ArrayList<>();

    private BesidePage(PageRead base, PageRead page) {
        this.base = base;
        this.page = page;
        this.pieces = new ArrayList<>(base.pieces());
    }

    /**
     * The second page as it stands beside the first; empty where it does not.
     *
     * @param known how the tables before are parted
     */
    static Optional<BesidePage> of(PageRead base, PageRead page, List<ColumnPages.Split> known) {
        BesidePage beside = new BesidePage(base, page);
        return beside.join(known) ? Optional.of(beside) : Optional.empty();
    }

    private boolean join(List<ColumnPages.Split> known) {
        List<Piece.Table> tables = tables(page);
        if (tables.isEmpty() || !isSamePaper() || !tables.stream().allMatch(this::isLevel) || !isNothingItsOwn()) {
            return false;
        }
        List<Piece.Table> free = new ArrayList<>(tables(base));
        for (Piece.Table right : tables) {
            Optional<Piece.Table> left =
                    free.stream().filter(t -> isBeside(t, right, known)).findFirst();
            if (left.isEmpty()) {
                return false;
            }
            int again = repeatedColumns(left.get(), right);
            right.cells().stream().filter(c -> c.field().column() < again).forEach(repeated::add);
            Piece.Table wide = new WideTable(left.get(), RepeatedColumns.rest(right, again)).table();
            splits.add(new ColumnPages.Split(left.get().xs(), wide.xs()));
            free.remove(left.get());
            pieces.set(pieces.indexOf(left.get()), wide);
        }
        return true;
    }

    /** The first page with the columns of the second in its tables. */
    PageRead joined() {
        return new PageRead(base.frame(), withTitles());
    }

    List<ColumnPages.Split> splits() {
        return splits;
    }

    static List<Piece.Table> tables(PageRead page) {
        return page.pieces().stream()
                .filter(Piece.Table.class::isInstance)
                .map(Piece.Table.class::cast)
                .toList();
    }

    private static List<Piece.Text> texts(PageRead page) {
        return page.pieces().stream()
                .filter(Piece.Text.class::isInstance)
                .map(Piece.Text.class::cast)
                .toList();
    }

    private boolean isSamePaper() {
        return RowBands.isSame(base.frame().width(), page.frame().width())
                && RowBands.isSame(base.frame().height(), page.frame().height())
                && base.frame().turns() == page.frame().turns();
    }

    /** Whether a table of the other page begins and ends at the height of a table; most pages need no further look. */
    private boolean isLevel(Piece.Table table) {
        return tables(base).stream()
                .anyMatch(t -> RowBands.isSame(t.ys()[0], table.ys()[0])
                        && RowBands.isSame(t.ys()[t.rows()], table.ys()[table.rows()]));
    }

    /** Whether every text of the page stands at its height on the other one too, or is the rest of one that is cut. */
    private boolean isNothingItsOwn() {
        return texts(page).stream().allMatch(t -> isRepeated(t) || cut(t).isPresent());
    }

    /** Whether the other page prints the same at the height of a text, as a text of its own or as all that stands there. */
    private boolean isRepeated(Piece.Text text) {
        String printed = squeezed(text.text());
        List<String> line = texts(base).stream()
                .filter(t -> isLevel(t, text))
                .map(t -> squeezed(t.text()))
                .toList();
        return line.contains(printed) || String.join("", line).equals(printed);
    }

    /** The text of the other page that ends at the side of its table where this one begins at the side of its own. */
    private Optional<Piece.Text> cut(Piece.Text text) {
        float near = AT_SIDE * text.size();
        boolean begins =
                tables(page).stream().allMatch(t -> text.box().x0() - t.box().x0() <= near);
        return texts(base).stream()
                .filter(t -> begins && isLevel(t, text))
                .filter(t -> tables(base).stream()
                        .anyMatch(b -> b.box().x1() - t.box().x1() <= near))
                .findFirst();
    }

    private static boolean isLevel(Piece.Text a, Piece.Text b) {
        return Math.abs(a.baseline() - b.baseline()) <= STRAY;
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private boolean isBeside(Piece.Table left, Piece.Table printed, List<ColumnPages.Split> known) {
        if (!left.ruled() || !printed.ruled() || left.isBlank()) {
            return false;
        }
        boolean isOtherColumns = !new Borders(left.xs()).fit(printed.xs());
        boolean isSameHead = isSameFirstHead(left, printed);
        if (isSameHead && !isOtherColumns || !new WideTable(left, printed).isInRows()) {
            return false;
        }
        int again = repeatedColumns(left, printed);
        if (again > 0) {
            return !hasRoom(left, RepeatedColumns.rest(printed, again), printed.xs()[0]);
        }
        return !isSameHead && goesOn(left, printed, known, isOtherColumns);
    }

    private static int repeatedColumns(Piece.Table left, Piece.Table right) {
        return isSameFirstHead(left, right) ? new RepeatedColumns(left, right).count() : 0;
    }

    /** Whether a sign says that columns of a table go on in one with the same rows and no column of it. */
    private boolean goesOn(Piece.Table left, Piece.Table right, List<ColumnPages.Split> known, boolean isOtherColumns) {
        WideTable wide = new WideTable(left, right);
        if (wide.isOpenBetween()) {
            return true;
        }
        if (hasRoom(left, right, right.xs()[0])) {
            return false;
        }
        boolean isSplitAlike = known.stream().anyMatch(s -> s.isLike(left, wide.table()));
        boolean isCutTitle = texts(page).stream().anyMatch(t -> cut(t).isPresent());
        return isCutTitle || isRoomLeft(left) || isOtherColumns && (isSplitAlike || isWithoutNames(right));
    }

    /** Whether the first column to the right would have had room beside the last one to the left. */
    private static boolean hasRoom(Piece.Table left, Piece.Table right, float margin) {
        float end = 0;
        PageFrame on = null;
        for (Piece.TableCell cell : left.cells()) {
            if (cell.field().endColumn() == left.columns() && cell.box().x1() > end) {
                end = cell.box().x1();
                on = cell.page();
            }
        }
        return on == null || right.xs()[1] - right.xs()[0] + STRAY < on.width() - margin - end;
    }

    /** Whether the other page prints something above its table where this one prints nothing. */
    private boolean isRoomLeft(Piece.Table left) {
        return texts(base).stream()
                .anyMatch(t -> t.box().y1() <= left.box().y0() + STRAY
                        && texts(page).stream().noneMatch(p -> isLevel(p, t)));
    }

    private static boolean isSameFirstHead(Piece.Table left, Piece.Table right) {
        Optional<String> head = firstHead(left);
        return head.isPresent() && head.equals(firstHead(right));
    }

    private static Optional<String> firstHead(Piece.Table table) {
        return table.cells().stream()
                .filter(c -> c.field().column() == 0)
                .map(c -> squeezed(c.text().text()))
                .filter(t -> !t.isEmpty())
                .findFirst();
    }

    /** Whether amounts stand in the first column, and no names. */
    static boolean isWithoutNames(Piece.Table table) {
        int body = RowBands.bodyRow(table);
        List<CellText> first = table.cells().stream()
                .filter(c -> c.field().column() == 0 && c.field().row() >= body)
                .map(Piece.TableCell::text)
                .toList();
        return first.stream().anyMatch(CellText::isAmount)
                && first.stream().noneMatch(t -> t.text().codePoints().anyMatch(Character::isLetter));
    }

    /** Says what was joined, and what of the page is left out. */
    void note(PdfSink sink) {
        for (Piece.Text text : texts(page)) {
            Reason reason = isRepeated(text) ? Reason.REPEATED : Reason.GOES_ON;
            sink.leftOut(reason, page.frame().place(text.box()), text.text());
        }
        repeated.forEach(c -> sink.leftOut(Reason.REPEATED, c.place(), c.text().text()));
        for (Piece.Table table : tables(page)) {
            sink.finding(Finding.of(
                    FindingCode.COLUMNS_CONTINUED,
                    page.frame().place(table.box()),
                    String.valueOf(base.frame().number())));
        }
    }

    /** Lines of text that the border between the pages cuts, whole. */
    private List<Piece> withTitles() {
        List<Piece> whole = new ArrayList<>(pieces);
        for (Piece.Text rest : texts(page)) {
            if (!isRepeated(rest)) {
                Box at = cut(rest).orElseThrow().box();
                whole.replaceAll(
                        p -> p instanceof Piece.Text text && text.box().equals(at) ? text.with(rest.text()) : p);
            }
        }
        return whole;
    }
}
