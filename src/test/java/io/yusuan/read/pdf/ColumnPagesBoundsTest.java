package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Columns printed on a page of their own are looked for as far as any program prints them, and no further. */
class ColumnPagesBoundsTest {
    private static final float[] ROWS = {100, 130, 160};
    private static final PageFrame FRAME = PageFrame.of(new PDPage(), 1);

    /** Names and a column, with room left for a title. */
    private final PageRead names = page(new float[] {50, 250, 580}, ROWS, "科目", "合计", "甲", "9.00");

    /** A column of figures with the same rows. */
    private final PageRead figures = page(new float[] {50, 150}, ROWS, "基本支出", "5.00");

    /** A table with other rows. */
    private final PageRead other = page(new float[] {50, 250}, new float[] {300, 320, 350}, "其他", "1.00");

    private static PageRead page(float[] xs, float[] ys, String... texts) {
        List<Piece.TableCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            int row = i / (xs.length - 1);
            int column = i % (xs.length - 1);
            Box box = new Box(xs[column], ys[row], xs[column + 1], ys[row + 1]);
            cells.add(cell(row, column, box, texts[i]));
        }
        return new PageRead(FRAME, List.of(new Piece.Table(xs, ys, cells, Optional.empty(), List.of())));
    }

    private static Piece.TableCell cell(int row, int column, Box box, String text) {
        return new Piece.TableCell(
                new Lattice.Field(row, column, row + 1, column + 1),
                new CellText(text, 10, 5, 100, box.x0(), box.x0() + 10, 9),
                box,
                Lattice.Open.NOWHERE,
                FRAME);
    }

    /** How many pages of columns are joined. */
    private static int joined(List<PageRead> pages) {
        Found found = new Found();
        ColumnPages.joined(pages, found);
        return found.codes.size();
    }

    /** The table with names, so many pages without tables, and its further column. */
    private List<PageRead> apart(int others) {
        List<PageRead> pages = new ArrayList<>(Collections.nCopies(others, new PageRead(FRAME, List.of())));
        pages.add(0, names);
        pages.add(figures);
        return pages;
    }

    @Test
    void columnsAreFoundTwoHundredPagesFurtherOn() {
        assertThat(joined(apart(0))).isEqualTo(1);
        assertThat(joined(apart(199))).isEqualTo(1);
        assertThat(joined(apart(200))).isZero();
    }

    @Test
    void pagesAreComparedUpToANumberOfPairsAndTheRestIsSaid() {
        List<PageRead> pages = new ArrayList<>(Collections.nCopies(9, other));
        pages.addAll(apart(0));
        Found found = new Found();
        ColumnPages.joined(pages, found, 54);
        assertThat(found.codes).as("10 + 9 + ... + 2 pairs").containsExactly(FindingCode.COLUMNS_NOT_SOUGHT);
        found.codes.clear();
        ColumnPages.joined(pages, found, 56);
        assertThat(found.codes).containsExactly(FindingCode.COLUMNS_CONTINUED);
    }

    private static final class Found implements PdfSink {
        private final List<FindingCode> codes = new ArrayList<>();

        @Override
        public void finding(Finding finding) {
            codes.add(finding.code());
        }

        @Override
        public void pages(int more) {
            // any number
        }

        @Override
        public void characters(int more) {
            // any number
        }

        @Override
        public void cells(int more) {
            // any number
        }

        @Override
        public void paragraph(String text, Place place) {
            // not looked at
        }

        @Override
        public void table(TableGrid grid) {
            // not looked at
        }
    }
}
