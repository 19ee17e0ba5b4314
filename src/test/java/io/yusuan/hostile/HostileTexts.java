package io.yusuan.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.yusuan.sample.SampleFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Pages and texts without end, in charsets that they do not name, and with characters that no text has. */
final class HostileTexts {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int MEGABYTE = 1 << 20;

    private HostileTexts() {}

    /** @param trap an address that nobody must ask */
    static void put(Shelf shelf, String trap) {
        pages(shelf, trap);
        charsets(shelf);
        shelf.write("a-line-of-2-gigabytes.txt", file -> {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.write("合计\t1.00".getBytes(UTF_8));
                sparse.setLength(2L << 30);
            }
        });
        shelf.write("a-line-of-100-megabytes.txt", file -> repeated(file, "1,234.00 ", 100));
        shelf.put("noughts.txt", () -> new byte[MEGABYTE]);
        shelf.put("noughts-within.txt", () -> (PlainBudget.TITLE + "\n合计\t1\u00002.50\n").getBytes(UTF_8));
        shelf.put("controls.txt", () -> "\u0001\u0002\u001B[2J合计\t1.00".getBytes(UTF_8));
        shelf.put("tabs-without-end.txt", () -> ("合计" + "\t".repeat(2_000_000) + "\n合计\t1\n").getBytes(UTF_8));
        shelf.put("lines-without-end.txt", () -> "1\n".repeat(2_000_000).getBytes(UTF_8));
    }

    private static void repeated(Path file, String text, int megabytes) throws IOException {
        byte[] bytes = text.repeat(MEGABYTE / text.length()).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(bytes);
            }
        }
    }

    private static void page(Shelf shelf, String name, String body) {
        shelf.put(
                name,
                () -> PlainBudget.html().replace("<body>", "<body>" + body).getBytes(UTF_8));
    }

    private static void pages(Shelf shelf, String trap) {
        shelf.put(
                "a-hundred-thousand-tables-within-each-other.html",
                () -> "<table><tr><td>".repeat(100_000).getBytes(UTF_8));
        page(shelf, "tables-within-each-other.html", "<table><tr><td>".repeat(200) + "</table>".repeat(200));
        page(shelf, "row-span-without-end.html", "<table><tr><td rowspan=65534>1<td>2<tr><td>3</table>");
        page(
                shelf,
                "column-span-without-end.html",
                "<table>" + ("<tr>" + "<td colspan=1000 rowspan=65534>1".repeat(100)).repeat(50) + "</table>");
        page(
                shelf,
                "spans-that-are-no-numbers.html",
                "<table><tr><td colspan=-1 rowspan=99999999999>1<td colspan=x>2</table>");
        page(shelf, "a-million-tags.html", "<b>".repeat(10) + "<i></i>".repeat(600_000));
        page(shelf, "attributes-without-end.html", "<p " + "a='b' ".repeat(300_000) + ">x</p>");
        page(shelf, "comment-without-end.html", "<!-- ".repeat(100_000));
        page(
                shelf,
                "asks-an-address.html",
                "<img src='" + trap + "'><iframe src='" + trap + "'></iframe><script src='" + trap
                        + "'></script><meta http-equiv=refresh content='0;url=" + trap + "'>");
    }

    private static void charsets(Shelf shelf) {
        String plain = PlainBudget.html();
        String said = PlainBudget.html("<meta charset=utf-8>", PlainBudget.LABEL, "5.00", "6.00");
        shelf.put("gbk-that-says-utf-8.html", () -> said.getBytes(GBK));
        shelf.put("utf-8-that-says-gbk.html", () -> said.replace("utf-8", "gbk").getBytes(UTF_8));
        shelf.put("gbk-that-says-nothing.html", () -> plain.getBytes(GBK));
        shelf.put("utf-16-that-says-nothing.html", () -> plain.getBytes(UTF_16LE));
        shelf.put(
                "charset-that-nobody-knows.html",
                () -> said.replace("utf-8", "x-none").getBytes(UTF_8));
        shelf.put("utf-8-cut-in-a-character.html", () -> {
            byte[] bytes = plain.getBytes(UTF_8);
            int at = plain.substring(0, plain.indexOf("公务")).getBytes(UTF_8).length;
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
            System.arraycopy(bytes, at + 1, cut, at, bytes.length - at - 1);
            return cut;
        });
    }

    /** Files that are called what they are not. */
    static void wrongNames(Shelf shelf) {
        shelf.put("word.pdf", () -> PlainBudget.in(SampleFormat.DOCX));
        shelf.put("pdf.docx", () -> PlainBudget.in(SampleFormat.PDF));
        shelf.put("excel.txt", () -> PlainBudget.in(SampleFormat.XLS));
        shelf.put("excel-of-xml.xls", () -> PlainBudget.in(SampleFormat.XLSX));
        shelf.put("page.xls", () -> PlainBudget.in(SampleFormat.HTML));
        shelf.put("page.doc", () -> PlainBudget.in(SampleFormat.HTML));
        shelf.put("text.pdf", () -> PlainBudget.in(SampleFormat.TEXT));
        shelf.put(
                "zip.docx",
                () -> io.yusuan.gather.Packed.zip(io.yusuan.gather.Packed.member("a.html", PlainBudget.html())));
        shelf.put("word.zip", () -> PlainBudget.in(SampleFormat.DOCX));
        shelf.put("word", () -> PlainBudget.in(SampleFormat.DOCX));
        shelf.put("program.xlsx", () -> {
            byte[] program = new byte[4096];
            program[0] = 'M';
            program[1] = 'Z';
            return program;
        });
        shelf.put("picture.pdf", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        shelf.put("nothing.docx", () -> new byte[0]);
        shelf.put("rich-text.doc", () -> "{\\rtf1\\ansi 12.50}".getBytes(UTF_8));
    }

    /** Figures and names that do not say what they seem to. */
    static void meaning(Shelf shelf) {
        figure(shelf, "direction-turned-in-a-figure.html", "\u202E00.6\u202C");
        figure(shelf, "direction-isolated-in-a-figure.html", "6\u2067.\u206900");
        figure(shelf, "nothing-seen-in-a-figure.html", "6\u200B.00");
        figure(shelf, "letter-o-for-nought.html", "6.OO");
        figure(shelf, "letter-l-for-one.html", "l6.00");
        figure(shelf, "cyrillic-o-for-nought.html", "6.\u041E0");
        figure(shelf, "full-width-figure.html", "６．００");
        figure(shelf, "arabic-figure.html", "\u0666.\u0660\u0660");
        figure(shelf, "two-points-in-a-figure.html", "6.0.0");
        figure(shelf, "misplaced-comma.html", "6,00");
        figure(shelf, "exponent.html", "6e400");
        figure(shelf, "digits-without-end.html", "6".repeat(100_000));
        name(shelf, "formula-in-a-name.html", "=HYPERLINK(\"http://127.0.0.1/\",\"公务接待费\")");
        name(shelf, "program-in-a-name.html", "+cmd|' /C calc'!A0");
        name(shelf, "function-in-a-name.html", "@SUM(1+1)");
        name(shelf, "direction-turned-in-a-name.html", "公务\u202E费待接\u202C");
        name(shelf, "look-alike-in-a-name.html", "公务接待\u8CBB");
    }

    private static void figure(Shelf shelf, String name, String figure) {
        shelf.put(
                name, () -> PlainBudget.html(PlainBudget.LABEL, "5.00", figure).getBytes(UTF_8));
    }

    private static void name(Shelf shelf, String file, String name) {
        shelf.put(file, () -> PlainBudget.html(name, "5.00", "6.00").getBytes(UTF_8));
    }
}
