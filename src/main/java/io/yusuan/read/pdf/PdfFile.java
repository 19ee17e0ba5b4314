package io.yusuan.read.pdf;

import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF that is open for reading, its streams within the limits of a document. */
final class PdfFile implements AutoCloseable {
    private final PDDocument document;
    private final int declaredPages;

    private PdfFile(PDDocument document, int declaredPages) {
        this.document = document;
        this.declaredPages = declaredPages;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it is damaged beyond repair, encrypted, or reaches a limit
     */
    static PdfFile open(File file, PdfCosts costs) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        try {
            Parser parser = new Parser(source, costs);
            PDDocument document = parser.parse();
            return new PdfFile(document, parser.declaredPages);
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeQuietly(source);
            throw e;
        }
    }

    /** The pages in order. */
    PageTree pages(PdfCosts costs) {
        return new PageTree(document, costs);
    }

    /** The number of pages the file says it has; it may be anything. */
    int declaredPages() {
        return declaredPages;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final class Parser extends PDFParser {
        private int declaredPages;

        Parser(RandomAccessRead source, PdfCosts costs) throws IOException {
            super(source, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            document.close();
            document = new Bounded(this, IOUtils.createMemoryOnlyStreamCache().create(), costs);
        }

        /** In place of a repair of the page tree that drops lost pages from it, together with their number. */
        @Override
        protected void checkPages(COSDictionary root) throws IOException {
            COSDictionary pages = root.getCOSDictionary(COSName.PAGES);
            if (pages == null) {
                throw new IOException("no page tree");
            }
            declaredPages = pages.getInt(COSName.COUNT, 0);
        }
    }

    private static final class Bounded extends COSDocument {
        private final Parser parser;
        private final RandomAccessStreamCache cache;
        private final PdfCosts costs;

        Bounded(Parser parser, RandomAccessStreamCache cache, PdfCosts costs) {
            super(() -> cache, parser);
            this.parser = parser;
            this.cache = cache;
            this.costs = costs;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long from, long length) throws IOException {
            COSStream stream = new BoundedStream(cache, parser.createRandomAccessReadView(from, length), costs);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
