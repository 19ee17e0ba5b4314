package io.yusuan.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** A page whose content, all its streams together, expands within the limits of one stream. */
final class Page extends PDPage {
    /** Stands between two streams, which may end and begin within an operator's operands but not within one of them. */
    private static final byte[] BREAK = {'\n'};

    private final ResourceCache cache;
    private final PdfCosts costs;
    private PDResources resources;

    Page(COSDictionary dictionary, ResourceCache cache, PdfCosts costs) {
        super(dictionary);
        this.cache = cache;
        this.costs = costs;
    }

    @Override
    public boolean hasContents() {
        if (getCOSObject().containsKey(COSName.CONTENTS)
                && getCOSObject().getDictionaryObject(COSName.CONTENTS) == null) {
            costs.damaged();
        }
        return super.hasContents();
    }

    /** Fonts and the like, kept over the pages of a document. */
    @Override
    public PDResources getResources() {
        if (resources == null
                && PDPageTree.getInheritableAttribute(getCOSObject(), COSName.RESOURCES)
                        instanceof COSDictionary named) {
            resources = new PDResources(named, cache);
        }
        return resources;
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        return getContentsForRandomAccess();
    }

    @Override
    public RandomAccessRead getContentsForRandomAccess() throws IOException {
        List<RandomAccessRead> views = new ArrayList<>();
        long length = 0;
        for (COSStream stream : streams()) {
            RandomAccessRead view = view(stream);
            length += view.length() + BREAK.length;
            if (length > PdfCosts.MAX_STREAM) {
                throw costs.reach("expanded_bytes");
            }
            views.add(view);
        }
        return views.size() == 1 ? views.get(0) : joined(views, (int) length);
    }

    private static RandomAccessRead joined(List<RandomAccessRead> views, int length) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(length);
        for (RandomAccessRead view : views) {
            byte[] data = new byte[(int) view.length()];
            view.readFully(data);
            all.writeBytes(data);
            all.writeBytes(BREAK);
        }
        return new HeldBytes(all.toByteArray(), length);
    }

    /** What a stream says; nothing if it cannot be expanded, which it notes itself. */
    private static RandomAccessRead view(COSStream stream) throws IOException {
        try {
            return stream.createView();
        } catch (LimitReached e) {
            throw e;
        } catch (IOException e) {
            return new HeldBytes(BREAK, BREAK.length);
        }
    }

    private List<COSStream> streams() {
        COSBase contents = getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream one) {
            return List.of(one);
        }
        List<COSStream> streams = new ArrayList<>();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    streams.add(stream);
                } else {
                    costs.damaged();
                }
            }
        }
        return streams;
    }
}
