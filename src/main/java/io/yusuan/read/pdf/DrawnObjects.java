package io.yusuan.read.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Draws forms, none within itself or deeper within others than PDFBox follows, and notes images without a look at their
 * data.
 */
final class DrawnObjects extends OperatorProcessor {
    /** PDFBox passes over what is deeper. */
    private static final int DEEPEST = 50;

    private final PageWalk walk;
    private final PdfCosts costs;
    private final DrawObject forms;
    private final Deque<COSStream> open = new ArrayDeque<>();

    DrawnObjects(PageWalk walk, PdfCosts costs) {
        super(walk);
        this.walk = walk;
        this.costs = costs;
        this.forms = new DrawObject(walk);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        COSStream object = operands.isEmpty() || !(operands.get(0) instanceof COSName name) ? null : named(name);
        if (object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            if (walk.isShouldProcessColorOperators() || object.getBoolean(COSName.IMAGE_MASK, false)) {
                walk.image(object);
            }
        } else if (object == null) {
            forms.process(operator, operands);
        } else {
            form(object, operator, operands);
        }
    }

    private void form(COSStream form, Operator operator, List<COSBase> operands) throws IOException {
        if (open.size() >= DEEPEST || open.contains(form)) {
            costs.damaged();
            return;
        }
        open.push(form);
        try {
            forms.process(operator, operands);
        } finally {
            open.pop();
        }
    }

    private COSStream named(COSName name) {
        COSDictionary objects = walk.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects == null ? null : objects.getCOSStream(name);
    }

    @Override
    public String getName() {
        return OperatorName.DRAW_OBJECT;
    }
}
