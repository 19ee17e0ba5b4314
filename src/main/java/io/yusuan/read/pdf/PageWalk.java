package io.yusuan.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Walks once over the content of a page and notes what it shows. Nothing is rendered, no image is decoded. */
final class PageWalk extends PDFGraphicsStreamEngine {
    private final InkNotes notes;
    private final AffineTransform display;
    private final PagePath path = new PagePath();
    private final Clip clip;
    private final Characters characters;
    private final PdfCosts costs;
    private final Point2D.Float point = new Point2D.Float();
    private final Paint paint = new Paint();
    private float currentX;
    private float currentY;

    /**
     * A walk.
     *
     * @param characters what each code of each font says, kept over the pages of a document
     * @param costs what the document has cost so far
     */
    PageWalk(PDPage page, PageFrame frame, InkNotes notes, Characters characters, PdfCosts costs) {
        super(page);
        this.costs = costs;
        addOperator(new DrawnObjects(this, costs));
        addOperator(new InlineImages(this));
        FontCosts fonts = new FontCosts(this, costs);
        addOperator(fonts.new Named());
        addOperator(fonts.new OfState());
        this.notes = notes;
        this.display = frame.toReading();
        this.clip = new Clip(frame, costs);
        this.characters = characters;
    }

    void walk() throws IOException {
        processPage(getPage());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        costs.steps(1);
        clip.check();
        super.processOperator(operator, operands);
    }

    /** What PDFBox passes over is said: something may be missing from the page. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException thrown) throws IOException {
        super.operatorException(operator, operands, thrown);
        if (!(thrown instanceof EmptyGraphicsStackException)) {
            costs.damaged();
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        costs.steps(1);
        String text = isNamed() ? characters.said(font, code) : "";
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float advance = displacement.getX();
        transform(x, y);
        float x0 = point.x;
        float y0 = point.y;
        transform(x + advance * matrix.getScaleX(), y + advance * matrix.getShearY());
        float x1 = point.x;
        float y1 = point.y;
        float size = length(matrix.getShearX(), matrix.getScaleY());
        float middle = (x0 + x1) / 2;
        if (y0 == y1 && clip.box().isBeside(middle, y0)) {
            notes.cut(text, x0, y0, x1, size, clip.box());
        } else {
            boolean hidden = isHidden(middle, (y0 + y1) / 2);
            notes.glyph(text, x0, y0, x1, y1, size, hidden, clip.box());
            String doubt = hidden || !isNamed() ? null : characters.doubt(code);
            if (doubt != null) {
                notes.doubt(font.getName(), doubt);
            }
        }
    }

    /** Whether the font is one of the page's and not one that PDFBox puts in its place. */
    private boolean isNamed() {
        return getGraphicsState().getTextState().getFont() != null;
    }

    private static float length(float x, float y) {
        return x == 0 ? Math.abs(y) : (float) Math.sqrt(x * x + y * y);
    }

    private boolean isHidden(float x, float y) throws LimitReached {
        PDGraphicsState state = getGraphicsState();
        return Paint.isNone(state)
                || paint.isWhiteText(state) && !notes.isDark(x, y)
                || !clip.box().holds(x, y);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clip.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        clip.restore();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        current(x, y);
        path.moveTo(point.x, point.y);
    }

    @Override
    public void lineTo(float x, float y) {
        current(x, y);
        path.lineTo(point.x, point.y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(currentX, currentY);
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void clip(int windingRule) {
        clip.follow();
    }

    @Override
    public void endPath() {
        clip.end(path);
        path.clear();
    }

    @Override
    public void strokePath() throws LimitReached {
        if (!paint.isWhite(getGraphicsState().getStrokingColor())) {
            notes.stroked(path, clip.box());
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws LimitReached {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws LimitReached {
        fill();
        strokePath();
    }

    private void fill() throws LimitReached {
        PDGraphicsState state = getGraphicsState();
        boolean isSeen = !paint.isWhite(state.getNonStrokingColor());
        notes.filled(path, clip.box(), isSeen, Paint.coversAsArea(state));
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a shading has no edges of its own
    }

    @Override
    public void drawImage(PDImage image) {
        throw new UnsupportedOperationException("images are noted, not made");
    }

    /**
     * Notes an image that fills the unit square.
     *
     * @param image says how it is drawn
     */
    void image(COSDictionary image) throws LimitReached {
        Matrix unit = getGraphicsState().getCurrentTransformationMatrix();
        float x0 = unit.getTranslateX();
        float y0 = unit.getTranslateY();
        PagePath corners = new PagePath();
        for (int i = 0; i < 4; i++) {
            float u = i & 1;
            float v = i >> 1;
            transform(
                    x0 + u * unit.getScaleX() + v * unit.getShearX(), y0 + u * unit.getShearY() + v * unit.getScaleY());
            corners.lineTo(point.x, point.y);
        }
        notes.image(corners.bounds(0, corners.size()), clip.box(), Paint.coversAsImage(image, getGraphicsState()));
    }

    private void current(float x, float y) {
        currentX = x;
        currentY = y;
        transform(x, y);
    }

    private void transform(float x, float y) {
        point.setLocation(x, y);
        display.transform(point, point);
    }
}
