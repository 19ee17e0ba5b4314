package io.yusuan.read.pdf;

import io.yusuan.document.Block;
import io.yusuan.document.Place;
import io.yusuan.document.RejectReason;
import io.yusuan.finding.Finding;

/** Takes what is read from a PDF, and holds it to the limits of a document. */
public interface PdfSink {
    /** The number of pages. */
    void pages(int count) throws PdfRefusal;

    /** How many pages that are pictures may be read by a recogniser of letters. */
    default int pictures() {
        return 0;
    }

    /** More characters were found. */
    void characters(int more) throws PdfRefusal;

    /** More cells were found. */
    void cells(int more) throws PdfRefusal;

    /** The next paragraph. */
    void paragraph(String text, Place place);

    /** The next table. */
    void table(Block.TableGrid grid);

    /** Something odd. */
    void finding(Finding finding);

    /** Something printed was left where it stands, or belongs to a cell that began on a page before. */
    default void leftOut(PageView.Reason reason, Place place, String text) {
        // of interest only to those who show the page
    }

    /** Ends the reading of a document with a reason. */
    final class PdfRefusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient RejectReason reason;

        public PdfRefusal(RejectReason reason) {
            super(reason.printed(), null, false, false);
            this.reason = reason;
        }

        public RejectReason reason() {
            return reason;
        }
    }
}
