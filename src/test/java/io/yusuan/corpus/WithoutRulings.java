package io.yusuan.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Takes rulings out of a published PDF: what remains is the same document as a program prints it that draws none. */
final class WithoutRulings {
    private static final Set<String> SEGMENTS = Set.of("m", "l", "c", "v", "y", "h", "re");
    private static final Set<String> CLIPS = Set.of("W", "W*");
    private static final Set<String> PAINTS = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    /** A filled box lower than this, in units of its content, and longer is a level line. */
    private static final float THIN = 3f;

    private static final int BOX = 4;

    private final boolean keepLevels;
    private final List<Object> kept = new ArrayList<>();
    private final List<Object> operands = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private boolean clips;

    private WithoutRulings(boolean keepLevels) {
        this.keepLevels = keepLevels;
    }

    /** Writes a document without its upright rulings and, unless these are kept, without level ones. */
    static void write(Path from, Path to, boolean keepLevels) throws IOException {
        try (PDDocument document = Loader.loadPDF(from.toFile())) {
            document.setAllSecurityToBeRemoved(true);
            for (PDPage page : document.getPages()) {
                PDStream stream = new PDStream(document);
                write(new WithoutRulings(keepLevels).of(new PDFStreamParser(page).parse()), stream);
                page.setContents(stream);
                drawn(page.getResources(), keepLevels);
            }
            document.save(to.toFile());
        }
    }

    private static void drawn(PDResources resources, boolean keepLevels) throws IOException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                write(new WithoutRulings(keepLevels).of(new PDFStreamParser(form).parse()), form.getStream());
            }
        }
    }

    private static void write(List<Object> tokens, PDStream stream) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
    }

    private List<Object> of(List<Object> tokens) {
        for (Object token : tokens) {
            operands.add(token);
            if (token instanceof Operator operator) {
                take(operator.getName());
                operands.clear();
            }
        }
        return kept;
    }

    private void take(String name) {
        if (SEGMENTS.contains(name) || CLIPS.contains(name)) {
            path.addAll(operands);
            clips |= CLIPS.contains(name);
        } else if (PAINTS.contains(name) || name.equals("n")) {
            if (clips) {
                kept.addAll(path);
                kept.add(Operator.getOperator("n"));
            } else if (keepLevels && PAINTS.contains(name)) {
                List<Object> levels = levels();
                kept.addAll(levels);
                kept.addAll(levels.isEmpty() ? List.of() : operands);
            }
            path.clear();
            clips = false;
        } else {
            kept.addAll(path);
            path.clear();
            kept.addAll(operands);
        }
    }

    /** The level lines and thin boxes of the path. */
    private List<Object> levels() {
        List<Object> levels = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        float x = 0;
        float y = 0;
        for (Object token : path) {
            if (!(token instanceof Operator operator)) {
                numbers.add(token);
                continue;
            }
            int last = numbers.size();
            if (operator.getName().equals("re") && last >= BOX && isLevel(number(numbers, 2), number(numbers, 1))) {
                levels.addAll(numbers);
                levels.add(operator);
            } else if (operator.getName().equals("l")
                    && Math.abs(number(numbers, 1) - y) * THIN < Math.abs(number(numbers, 2) - x)) {
                levels.addAll(List.of(new COSFloat(x), new COSFloat(y), Operator.getOperator("m")));
                levels.addAll(numbers);
                levels.add(operator);
            }
            if (last >= 2) {
                x = number(numbers, 2);
                y = number(numbers, 1);
            }
            numbers.clear();
        }
        return levels;
    }

    private static boolean isLevel(float width, float height) {
        return Math.abs(height) < THIN && Math.abs(width) > THIN * Math.abs(height);
    }

    private static float number(List<Object> numbers, int fromLast) {
        return ((COSNumber) numbers.get(numbers.size() - fromLast)).floatValue();
    }
}
