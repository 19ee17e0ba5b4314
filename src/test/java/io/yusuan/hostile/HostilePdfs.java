package io.yusuan.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.yusuan.read.RawPdf;
import io.yusuan.sample.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that loop, expand, are locked or say what they do not show; many more are in {@code faults/bad-pdfs.csv}. */
final class HostilePdfs {
    private static final String FLATE = "/Filter /FlateDecode";

    private HostilePdfs() {}

    /** @param trap an address that nobody must ask */
    static void put(Shelf shelf, String trap) {
        shelf.put(
                "pages-within-themselves.pdf",
                () -> new RawPdf("2 0 R 4 0 R", "2")
                        .object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT)
                                .bytes());
        shelf.put(
                "one-page-a-million-times.pdf",
                () -> new RawPdf("4 0 R ".repeat(1_000_000), "1000000")
                        .object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT)
                                .bytes());
        shelf.put("table-before-itself.pdf", () -> {
            byte[] whole = plain();
            int at = new String(whole, ISO_8859_1).indexOf("xref\n0");
            return edited(whole, "/Root 1 0 R", "/Root 1 0 R /Prev " + at);
        });
        shelf.put(
                "length-that-is-itself.pdf", () -> edited(plain(), "/Length " + RawPdf.TEXT.length(), "/Length 5 0 R"));
        shelf.put(
                "form-within-itself.pdf",
                () -> new RawPdf("4 0 R", "1")
                                .object(
                                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font <<"
                                                + " /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>")
                                .stream("", RawPdf.TEXT + "/X Do\n")
                                .stream(
                                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
                                        "/X Do /X Do")
                                .bytes());
        shelf.put("bomb.pdf", () -> content(FLATE, RawPdf.bomb((byte) ' ', 100)));
        shelf.put(
                "bomb-in-a-bomb.pdf",
                () -> content("/Filter [/FlateDecode /FlateDecode]", RawPdf.deflated(RawPdf.bomb((byte) ' ', 100))));
        shelf.put(
                "bomb-in-a-bomb-by-another-name.pdf",
                () -> content("/Filter [/FlateDecode /Fl]", RawPdf.deflated(RawPdf.bomb((byte) ' ', 100))));
        shelf.put("locked.pdf", () -> locked("owner", "user"));
        shelf.put("locked-for-nobody.pdf", () -> locked("owner", ""));
        shelf.put(
                "form-of-xml.pdf",
                () -> edited(
                        edited(plain(), "(12.50)", "(Please wait)"),
                        "/Pages 2 0 R",
                        "/Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA [(template) 6 0 R] >>"));
        shelf.put(
                "asks-an-address.pdf",
                () -> edited(
                        PlainBudget.in(SampleFormat.PDF),
                        "/Type /Catalog",
                        "/Type /Catalog /OpenAction << /S /URI /URI (" + trap + ") >>"));
        shelf.put(
                "runs-a-script.pdf",
                () -> edited(
                        plain(),
                        "/Pages 2 0 R",
                        "/Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\('" + trap + "'\\)) >>"));
        shelf.put("font-that-lies.pdf", HostilePdfs::lying);
        shelf.put("truncated.pdf", () -> {
            byte[] whole = PlainBudget.in(SampleFormat.PDF);
            return Arrays.copyOf(whole, whole.length / 2);
        });
        shelf.put(
                "states-without-end.pdf", () -> content("", "q ".repeat(200_000).getBytes(ISO_8859_1)));
    }

    private static byte[] plain() {
        return content("", RawPdf.TEXT.getBytes(ISO_8859_1));
    }

    private static byte[] content(String dictionary, byte[] data) {
        return RawPdf.page(dictionary, data).bytes();
    }

    private static byte[] edited(byte[] pdf, String from, String to) {
        return new String(pdf, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    private static byte[] locked(String owner, String user) throws IOException {
        try (PDDocument document = Loader.loadPDF(PlainBudget.in(SampleFormat.PDF));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    /** What is drawn is 85, what the table of characters says is 35. */
    private static byte[] lying() {
        return new RawPdf("4 0 R", "1")
                        .object(
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font <<"
                                        + " /F1 6 0 R >> >> >>")
                        .stream("", "BT /F1 9 Tf 100 700 Td (35) Tj ET")
                        .object(
                                "<< /Type /Font /BaseFont /ABCDEF+Some /Subtype /Type1 /Encoding << /Differences [51 /eight] >>"
                                        + " /ToUnicode 7 0 R >>")
                        .stream(
                                "",
                                "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <33> <0033> <35> <0035> endbfchar")
                        .bytes();
    }
}
