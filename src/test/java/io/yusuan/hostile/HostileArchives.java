package io.yusuan.hostile;

import static io.yusuan.gather.Packed.gzip;
import static io.yusuan.gather.Packed.member;
import static io.yusuan.gather.Packed.tar;
import static io.yusuan.gather.Packed.zip;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.yusuan.gather.Packed;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that expand without end, lead out of their folder, or give less than they say. */
final class HostileArchives {
    private static final int BOMB = 17 << 20;
    private static final int MILLION = 1_000_000;

    /** The ways in which a name leads to {@code /tmp}, as far as some program follows it. */
    private static final List<String> LEADING_OUT = List.of(
            "../../../../tmp/a.html",
            "..\\..\\..\\..\\tmp\\b.html",
            "/tmp/c.html",
            "C:\\tmp\\d.html",
            "\\\\host\\tmp\\e.html",
            "x/../../../../../tmp/f.html",
            "%2e%2e%2f%2e%2e%2ftmp%2fg.html",
            "....//....//tmp/h.html");

    private HostileArchives() {}

    static void put(Shelf shelf) {
        Map.Entry<String, byte[]> whole = member("whole.html", PlainBudget.html());
        bombs(shelf, whole);
        names(shelf, whole);
        links(shelf, whole);
        shelf.put(
                "archive-encrypted.zip", () -> Packed.encrypted(zip(member("secret.html", "x"), whole), "secret.html"));
        shelf.write("archive-encrypted.7z", HostileArchives::sevenZip);
        shelf.put("archive-truncated.zip", () -> {
            byte[] archive = zip(whole, member("b.html", PlainBudget.html("b", "1", "2")));
            return Arrays.copyOf(archive, archive.length * 2 / 3);
        });
        shelf.put("archive-of-nothing.zip", () -> zip());
        shelf.put("archive-whose-sums-lie.tgz", () -> {
            byte[] archive = gzip(tar(whole));
            archive[archive.length - 8] ^= 1;
            return archive;
        });
    }

    private static void bombs(Shelf shelf, Map.Entry<String, byte[]> whole) {
        shelf.put("bomb-flat.zip", () -> zip(whole, member("zeros", new byte[BOMB])));
        shelf.put("bomb-flat.gz", () -> gzip(new byte[BOMB]));
        shelf.put("bomb-flat.tgz", () -> gzip(tar(whole, member("zeros", new byte[BOMB]))));
        shelf.put("bomb-nested.zip", () -> zip(member("in.zip", zip(member("zeros", new byte[BOMB]))), whole));
        shelf.put("bomb-overlapping.zip", () -> Packed.overlapping(new byte[1 << 20], 60));
        shelf.put("bomb-deep.zip", () -> {
            byte[] archive = zip(whole);
            for (int i = 0; i < 100; i++) {
                archive = zip(member("in.zip", archive));
            }
            return archive;
        });
        shelf.put("within-itself.zip", ZipQuine::bytes);
        shelf.write("a-million-entries.zip", HostileArchives::millionEntries);
    }

    /** The directory of a zip names a million entries, all of which are the first. */
    private static void millionEntries(Path file) throws IOException {
        byte[] one = zip(member("00000000", ""));
        ByteBuffer end = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int at = one.length - 22;
        int directory = end.getInt(at + 16);
        byte[] entry = Arrays.copyOfRange(one, directory, at);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(one, 0, directory);
            for (int i = 0; i < MILLION; i++) {
                byte[] name = String.format("%08d", i).getBytes(UTF_8);
                System.arraycopy(name, 0, entry, 46, name.length);
                out.write(entry);
            }
            end.putInt(at + 12, MILLION * entry.length);
            out.write(one, at, 22);
        }
    }

    private static void names(Shelf shelf, Map.Entry<String, byte[]> whole) {
        for (int i = 0; i < LEADING_OUT.size(); i++) {
            String name = LEADING_OUT.get(i);
            shelf.put("name-that-leads-out-" + (i + 1) + ".zip", () -> zip(member(name, whole.getValue())));
        }
        shelf.put(
                "names-that-are-the-same.zip",
                () -> zip(whole, member("whole.html", PlainBudget.html(PlainBudget.LABEL, "3.00", "4.00"))));
        shelf.put("name-without-end.zip", () -> zip(member("长".repeat(20_000) + ".html", whole.getValue())));
    }

    private static void links(Shelf shelf, Map.Entry<String, byte[]> whole) {
        shelf.put("links.zip", () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                ZipArchiveEntry link = new ZipArchiveEntry("link");
                link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
                zip.putArchiveEntry(link);
                zip.write("/etc/passwd".getBytes(UTF_8));
                zip.closeArchiveEntry();
                zip.putArchiveEntry(new ZipArchiveEntry("whole.html"));
                zip.write(whole.getValue());
                zip.closeArchiveEntry();
            }
            return bytes.toByteArray();
        });
        shelf.put("links.tar", () -> {
            TarArchiveEntry symbolic = new TarArchiveEntry("through", TarConstants.LF_SYMLINK);
            symbolic.setLinkName("/tmp");
            TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
            hard.setLinkName("../../etc/passwd");
            TarArchiveEntry device = new TarArchiveEntry("device", TarConstants.LF_BLK);
            return Packed.tar(
                    UTF_8, List.of(symbolic, hard, device), List.of(member("through/a.html", whole.getValue())));
        });
    }

    private static void sevenZip(Path file) throws IOException {
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile(), "password".toCharArray())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.html");
            archive.putArchiveEntry(entry);
            archive.write(PlainBudget.html().getBytes(UTF_8));
            archive.closeArchiveEntry();
        }
    }
}
