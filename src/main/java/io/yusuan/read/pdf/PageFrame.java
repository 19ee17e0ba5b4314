package io.yusuan.read.pdf;

import io.yusuan.document.Place;
import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page and its coordinates: as stored (origin below left), as displayed (origin above left, the page turned as it
 * says), and as read (turned further, so that the text runs from left to right).
 */
final class PageFrame {
    private static final int QUARTER = 90;
    private static final int FULL = 360;

    private final int number;
    private final float width;
    private final float height;
    private final int turns;
    private final AffineTransform toReading;
    private final boolean picture;

    private PageFrame(int number, float width, float height, int turns, AffineTransform toReading, boolean picture) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.turns = turns;
        this.toReading = toReading;
        this.picture = picture;
    }

    /** The page as displayed. */
    static PageFrame of(PDPage page, int number) {
        PDRectangle crop = page.getCropBox();
        int turns = Math.floorMod(page.getRotation(), FULL) / QUARTER;
        AffineTransform upright = new AffineTransform(1, 0, 0, -1, -crop.getLowerLeftX(), crop.getUpperRightY());
        AffineTransform display = turned(turns, crop.getWidth(), crop.getHeight());
        display.concatenate(upright);
        boolean sideways = turns % 2 == 1;
        float width = sideways ? crop.getHeight() : crop.getWidth();
        float height = sideways ? crop.getWidth() : crop.getHeight();
        return new PageFrame(number, width, height, 0, display, false);
    }

    /** The same page turned clockwise by the given number of quarters for reading. */
    PageFrame turned(int quarters) {
        AffineTransform reading = turned(quarters, width, height);
        reading.concatenate(toReading);
        boolean sideways = quarters % 2 == 1;
        return new PageFrame(
                number,
                sideways ? height : width,
                sideways ? width : height,
                Math.floorMod(turns + quarters, 4),
                reading,
                picture);
    }

    /** The same page, what stands on it recognised from a picture. */
    PageFrame ofPicture() {
        return new PageFrame(number, width, height, turns, toReading, true);
    }

    /** Clockwise turn of a page of the given size with its origin above left. */
    private static AffineTransform turned(int quarters, float width, float height) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    int number() {
        return number;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    /** Quarters clockwise from the page as displayed to the page as read. */
    int turns() {
        return turns;
    }

    AffineTransform toReading() {
        return toReading;
    }

    /** The page as a place. */
    Place whole() {
        return place(new Box(0, 0, width, height));
    }

    /** Where a box of the reading coordinates stands on the page as displayed. */
    Place.PageBox place(Box box) {
        return switch (turns) {
            case 1 -> placed(box.y0(), width - box.x1(), box.y1(), width - box.x0());
            case 2 -> placed(width - box.x1(), height - box.y1(), width - box.x0(), height - box.y0());
            case 3 -> placed(height - box.y1(), box.x0(), height - box.y0(), box.x1());
            default -> placed(box.x0(), box.y0(), box.x1(), box.y1());
        };
    }

    private Place.PageBox placed(float x0, float y0, float x1, float y1) {
        return new Place.PageBox(number, x0, y0, x1, y1, picture);
    }
}
