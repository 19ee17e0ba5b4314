package io.yusuan.read.pdf;

import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** The pages of a document, found without recursion, each branch once, and no further than there may be pages. */
final class PageTree {
    private final COSDictionary root;
    private final ResourceCache cache;
    private final PdfCosts costs;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PageTree(PDDocument document, PdfCosts costs) {
        this.root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        this.cache = document.getResourceCache();
        this.costs = costs;
    }

    /**
     * All pages in order; one that is lost or no page at all is absent.
     *
     * @param sink is told how many there are so far
     * @throws PdfRefusal when there are too many
     */
    List<Optional<PDPage>> pages(PdfSink sink) throws IOException, PdfRefusal {
        List<Optional<PDPage>> pages = new ArrayList<>();
        Deque<Iterator<COSBase>> open = new ArrayDeque<>();
        open.push(List.<COSBase>of(root).iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            COSBase node = open.peek().next();
            if (node instanceof COSDictionary branch && isBranch(branch)) {
                if (seen.add(branch)) {
                    open.push(kids(branch));
                }
            } else {
                pages.add(page(node));
                sink.pages(pages.size());
            }
        }
        return pages;
    }

    private static boolean isBranch(COSDictionary node) {
        return node.containsKey(COSName.KIDS) || COSName.PAGES.equals(node.getCOSName(COSName.TYPE));
    }

    private static Iterator<COSBase> kids(COSDictionary branch) {
        COSArray kids = branch.getCOSArray(COSName.KIDS);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return kids != null && next < kids.size();
            }

            @Override
            public COSBase next() {
                return kids.getObject(next++);
            }
        };
    }

    private Optional<PDPage> page(COSBase node) {
        if (!(node instanceof COSDictionary page)) {
            return Optional.empty();
        }
        COSName type = page.getCOSName(COSName.TYPE);
        return type == null || COSName.PAGE.equals(type) ? Optional.of(new Page(page, cache, costs)) : Optional.empty();
    }
}
