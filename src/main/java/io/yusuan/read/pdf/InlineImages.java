package io.yusuan.read.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/** Notes an image that stands in the content of a page; PDFBox would decode it. */
final class InlineImages extends OperatorProcessor {
    private final PageWalk walk;

    InlineImages(PageWalk walk) {
        super(walk);
        this.walk = walk;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        byte[] data = operator.getImageData();
        if (data != null && data.length > 0 && operator.getImageParameters() != null) {
            walk.image(operator.getImageParameters());
        }
    }

    @Override
    public String getName() {
        return OperatorName.BEGIN_INLINE_IMAGE;
    }
}
