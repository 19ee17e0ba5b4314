package io.yusuan.read.ocr;

import io.yusuan.read.ocr.PictureText.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ruled level lines of a picture, row of pixels by row. Upright ones are found in the transposed picture. */
final class RuledLines {
    /** Shortest line, in inches: longer than any stroke of a letter of the text. */
    private static final float SHORTEST = 0.33f;

    /** Thickest line, in inches. */
    private static final float THICKEST = 0.035f;

    /** Gaps in a line that a scanner leaves, in pixels. */
    private static final int GAP = 3;

    private final Bitmap picture;
    private final int shortest;
    private final int thickest;
    private final List<Run> runs = new ArrayList<>();
    private final boolean[] ruled;

    private RuledLines(Bitmap picture, int dpi) {
        this.picture = picture;
        this.shortest = Math.round(SHORTEST * dpi);
        this.thickest = Math.max(2, Math.round(THICKEST * dpi));
        this.ruled = new boolean[picture.width() * picture.height()];
    }

    static RuledLines of(Bitmap picture, int dpi) {
        RuledLines lines = new RuledLines(picture, dpi);
        for (int y = 0; y < picture.height(); y++) {
            lines.scan(y);
        }
        return lines;
    }

    List<Stroke> strokes() {
        return runs.stream().map(r -> new Stroke(r.y + 0.5f, r.from, r.to)).toList();
    }

    /** Whether a pixel belongs to a line. */
    boolean isRuled(int x, int y) {
        return x >= 0 && y >= 0 && x < picture.width() && y < picture.height() && ruled[y * picture.width() + x];
    }

    /** Notes the runs of one row that belong to lines: long, and dark only a little way up and down. */
    private void scan(int y) {
        int from = -1;
        int last = -1;
        for (int x = 0; x <= picture.width() + GAP; x++) {
            if (picture.isDark(x, y)) {
                from = from < 0 ? x : from;
                last = x;
            } else if (from >= 0 && x - last > GAP) {
                if (last + 1 - from >= shortest && isThin(from, last, y)) {
                    runs.add(new Run(y, from, last + 1));
                    Arrays.fill(ruled, y * picture.width() + from, y * picture.width() + last + 1, true);
                }
                from = -1;
            }
        }
    }

    private boolean isThin(int from, int last, int y) {
        int thin = 0;
        for (int x = from; x <= last; x++) {
            thin += thickness(x, y) <= thickest ? 1 : 0;
        }
        return 2 * thin > last - from;
    }

    private int thickness(int x, int y) {
        int up = 0;
        while (up <= thickest && picture.isDark(x, y - up - 1)) {
            up++;
        }
        int down = 0;
        while (down <= thickest && picture.isDark(x, y + down + 1)) {
            down++;
        }
        return up + down + 1;
    }

    /**
     * Says which pixels the lines consist of: all of a line but where something thicker crosses it, unless that is a line
     * too; and a frayed pixel to each side.
     *
     * @param others the lines that run across, in the transposed picture
     */
    void each(RuledLines others, Pixel pixel) {
        for (Run run : runs) {
            for (int x = run.from - 1; x <= run.to; x++) {
                if (thickness(x, run.y) <= thickest || others.isRuled(run.y, x)) {
                    for (int y = run.y - 1; y <= run.y + 1; y++) {
                        pixel.at(x, y);
                    }
                }
            }
        }
    }

    /** Takes a pixel. */
    interface Pixel {
        void at(int x, int y);
    }

    /** Dark pixels side by side in row {@code y}, from {@code from} to before {@code to}. */
    private record Run(int y, int from, int to) {}
}
