package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Page trees that lie, loop, or have no end, and tables of objects that are wrong. */
@Timeout(60)
class PdfPageTreeTest {
    private static RawPdf tree(String kids, String count) {
        return new RawPdf(kids, count).object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT);
    }

    @Test
    void onePageAMillionTimesIsTooManyPages() {
        assertThat(Reading.of(tree("4 0 R ".repeat(1_000_000), "1000000").bytes())
                        .reason())
                .isEqualTo("limit:pages");
    }

    @Test
    void aTreeThatHoldsItselfIsWalkedOnce() {
        RawPdf pdf = tree("4 0 R 2 0 R 6 0 R", "3").object("<< /Type /Pages /Kids [2 0 R 6 0 R 4 0 R] /Count 9 >>");
        assertThat(Reading.of(pdf.bytes())).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n12.50\n");
            assertThat(r.document().pages()).hasValue(2);
        });
    }

    @Test
    void aTreeOfTwentyThousandStoreysIsReadOrRefused() {
        RawPdf pdf = tree("6 0 R", "1");
        for (int i = 6; i < 20_000; i++) {
            pdf.object("<< /Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R] >>");
        }
        pdf.object("<< /Type /Pages /Count 1 /Kids [4 0 R] >>");
        assertThat(Reading.of(pdf.bytes()).reason()).isIn("readable", "limit:depth");
        assertThat(Reading.of(pdf.withoutXref()).reason()).isIn("readable", "limit:depth");
    }

    @Test
    void whatAPageInheritsMayHaveNoEnd() {
        RawPdf pdf = new RawPdf("4 0 R", "1")
                .object("<< /Type /Page /Parent 6 0 R /Contents 5 0 R >>").stream("", RawPdf.TEXT);
        for (int i = 6; i < 50_000; i++) {
            pdf.object("<< /Type /Pages /Parent " + (i + 1) + " 0 R >>");
        }
        assertThat(Reading.of(pdf.bytes()).reason()).isEqualTo("limit:depth");
    }

    @Test
    void aCountThatLiesDecidesNothing() {
        for (String count : new String[] {"-1", "0", "(x)", "1"}) {
            assertThat(Reading.of(tree("4 0 R", count).bytes())).as(count).satisfies(r -> {
                assertThat(r.document().pages()).hasValue(1);
                assertThat(r.findings()).isEmpty();
            });
        }
        assertThat(Reading.of(tree("4 0 R", "2000000000").bytes())).satisfies(r -> {
            assertThat(r.document().pages()).hasValue(1);
            assertThat(r.findings()).containsExactly("pages_missing @ document");
        });
    }

    @Test
    void aPageThatIsLostIsSaid() {
        for (String lost : new String[] {"77 0 R", "null", "3 0 R", "17"}) {
            RawPdf pdf = tree("4 0 R " + lost, "2");
            assertThat(Reading.of(pdf.bytes())).as(lost).satisfies(r -> {
                assertThat(r.allText()).isEqualTo("12.50\n");
                assertThat(r.findings()).containsExactly("page_unreadable @ document");
            });
            assertThat(Reading.of(pdf.withoutXref()).findings()).as(lost).containsExactly("page_unreadable @ document");
        }
    }

    @Test
    void contentThatIsLostIsSaid() {
        for (String contents : new String[] {"77 0 R", "[5 0 R 77 0 R]"}) {
            RawPdf pdf = new RawPdf("4 0 R 6 0 R", "2")
                    .object(RawPdf.page("5 0 R", "")).stream("", RawPdf.TEXT).object(RawPdf.page(contents, ""));
            assertThat(Reading.of(pdf.bytes()).findings())
                    .containsExactly("content_damaged @ page 2 [0.0 0.0 595.0 842.0]");
        }
    }

    @Test
    void aTableOfObjectsThatIsWrongOrMissingIsMadeAnew() {
        for (int off : new int[] {-7, 3, 1000, -1000, 100_000_000}) {
            assertThat(Reading.of(tree("4 0 R", "1").offBy(off).bytes()).allText())
                    .as("off by %d", off)
                    .isEqualTo("12.50\n");
        }
        assertThat(Reading.of(tree("4 0 R", "1").withoutXref()).allText()).isEqualTo("12.50\n");
    }

    @Test
    void aFileThatIsCutOffSaysWhatIsMissing() {
        String kids = "4 0 R 6 0 R 8 0 R";
        RawPdf pdf = new RawPdf(kids, "3");
        for (int i = 5; i < 10; i += 2) {
            pdf.object(RawPdf.page(i + " 0 R", "")).stream("", RawPdf.TEXT);
        }
        byte[] whole = pdf.bytes();
        int second = new String(whole, ISO_8859_1).indexOf("6 0 obj");
        assertThat(Reading.of(Arrays.copyOf(whole, second))).satisfies(r -> {
            assertThat(r.allText()).isEqualTo("12.50\n");
            assertThat(r.findings()).containsExactly("page_unreadable @ document", "page_unreadable @ document");
        });
        assertThat(Reading.of(Arrays.copyOf(whole, 100)).reason()).isEqualTo("corrupt");
    }

    @Test
    void deflatedContentWithADamagedByteIsSaid() {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            content.append("BT /F1 9 Tf 100 ")
                    .append(800 - i)
                    .append(" Td (")
                    .append(i * 7919)
                    .append(") Tj ET\n");
        }
        byte[] data = RawPdf.deflated(content.toString().getBytes(ISO_8859_1));
        assertThat(Reading.of(RawPdf.page("/Filter /FlateDecode", data).bytes()).findings())
                .isEmpty();
        assertThat(Reading.of(RawPdf.page("/Filter /FlateDecode", Arrays.copyOf(data, data.length - 4))
                                .bytes())
                        .findings())
                .as("without its checksum")
                .isEmpty();
        for (int at = 0; at < data.length; at += data.length / 20) {
            byte[] damaged = data.clone();
            damaged[at] ^= 0x10;
            Reading read =
                    Reading.of(RawPdf.page("/Filter /FlateDecode", damaged).bytes());
            if (read.reason().equals("readable")) {
                assertThat(read.findings())
                        .as("byte %d", at)
                        .contains("content_damaged @ page 1 [0.0 0.0 595.0 842.0]");
            }
        }
    }
}
