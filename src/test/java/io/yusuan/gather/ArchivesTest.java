package io.yusuan.gather;

import static io.yusuan.gather.Packed.gzip;
import static io.yusuan.gather.Packed.member;
import static io.yusuan.gather.Packed.tar;
import static io.yusuan.gather.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final ArchiveLimits LIMITS = ArchiveLimits.DEFAULT;

    @TempDir
    Path dir;

    @Test
    void whatIsNoArchiveStaysWhatItIs() throws IOException {
        byte[] docx = zip(member("word/document.xml", "x"), member("[Content_Types].xml", "y"));

        assertThat(inputs("a.zip", "text".getBytes(StandardCharsets.UTF_8))).containsExactly("a.zip");
        assertThat(inputs("b.zip", docx)).containsExactly("b.zip");
        for (String text : List.of("预算", "0", "12345670 ", "\uFFFF")) {
            assertThat(inputs("e.tar", text.repeat(600).getBytes(StandardCharsets.UTF_8)))
                    .containsExactly("e.tar");
        }
        assertThat(inputs("c.docx", zip(member("预算.txt", "x")))).containsExactly("c.docx!/预算.txt");
        byte[] cutOff = zip(member("[Content_Types].xml", "y"), member("word/document.xml", "x"));
        assertThat(inputs("d.docx", Arrays.copyOf(cutOff, 60))).containsExactly("d.docx");
    }

    @Test
    void archivesOfEachFormatAreExpandedAndSoAreThoseWithinThem() throws IOException {
        byte[] tgz = gzip(tar(member("年/a.txt", "one"), member("b.txt", "two")));
        byte[] outer =
                zip(member("in/x.tgz", tgz), member("y.txt", "three"), member("z.txt.gz", gzip("four".getBytes())));

        assertThat(inputs("a.zip", outer))
                .containsExactly(
                        "a.zip!/in/x.tgz!/年/a.txt", "a.zip!/in/x.tgz!/b.txt", "a.zip!/y.txt", "a.zip!/z.txt.gz!/z.txt");
        assertThat(inputs("b.tar", tar(member("a.txt", "one")))).containsExactly("b.tar!/a.txt");
        assertThat(inputs("c.7z", sevenZip(null, member("年.txt", "one"), member("empty.txt", ""))))
                .containsExactly("c.7z!/年.txt", "c.7z!/empty.txt");
    }

    @Test
    void theContentOfAMemberIsItsIdentity() throws IOException {
        Gathered member =
                gathered("a.zip", zip(member("a.txt", "text")), LIMITS).get(0);

        assertThat(member.file().id().docId())
                .isEqualTo("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1");
        assertThat(Files.readString(member.file().file())).isEqualTo("text");
        assertThat(member.file().bytes()).isEqualTo(4);
        assertThat(member.file().id().fileName()).isEqualTo("a.txt");
    }

    @Test
    void chineseNamesAreReadWhetherTheArchiveNamesTheirCharsetOrNot() throws IOException {
        List<Map.Entry<String, byte[]>> members = List.of(member("区财政局/预算公开.txt", "1"), member("一些.txt", "2"));

        for (byte[] archive : List.of(
                zip(GBK, false, members),
                zip(StandardCharsets.UTF_8, true, members),
                zip(StandardCharsets.UTF_8, false, members.subList(0, 1)),
                tar(GBK, List.of(), members),
                tar(StandardCharsets.UTF_8, List.of(), members.subList(0, 1)))) {
            List<String> names = inputs("a", archive);
            assertThat(names.get(0)).isEqualTo("a!/区财政局/预算公开.txt");
            assertThat(names.subList(1, names.size())).isSubsetOf("a!/一些.txt");
        }
    }

    @Test
    void noNameLeadsOutOfTheStore() throws IOException {
        List<String> names = List.of(
                "../../a.txt",
                "..\\..\\b.txt",
                "/etc/c.txt",
                "C:\\d.txt",
                "\\\\host\\share\\e.txt",
                "x/../../../f.txt",
                "..",
                "%2e%2e%2fg.txt",
                "....//h.txt",
                "..\u0000/i.txt",
                "．．／j.txt");
        Set<Path> before = files(dir);
        List<Map.Entry<String, byte[]>> members =
                names.stream().map(name -> member(name, name)).toList();

        for (byte[] archive :
                List.of(zip(StandardCharsets.UTF_8, true, members), tar(StandardCharsets.UTF_8, List.of(), members))) {
            assertThat(gathered("a", archive, LIMITS))
                    .hasSize(names.size())
                    .allMatch(input -> input.file().file().startsWith(dir.resolve("work/originals"))
                            && input.file()
                                    .file()
                                    .getFileName()
                                    .toString()
                                    .equals(input.file().id().docId()));
        }
        assertThat(files(dir))
                .allMatch(file -> before.contains(file)
                        || file.equals(dir.resolve("a"))
                        || file.startsWith(dir.resolve("work/originals"))
                        || file.startsWith(dir.resolve("work/archives")));
    }

    @Test
    void membersOfOneNameAreToldApart() throws IOException {
        assertThat(inputs("a.zip", zip(member("x.txt", "1"), member("x.txt#2", "2"), member("x.txt", "3"))))
                .containsExactly("a.zip!/x.txt", "a.zip!/x.txt#2", "a.zip!/x.txt#3");
        assertThat(inputs("b.tar", tar(member("x.zip", zip(member("y", "1"))), member("x.zip", zip(member("y", "2"))))))
                .containsExactly("b.tar!/x.zip!/y", "b.tar!/x.zip#2!/y");
    }

    @Test
    void aNameWithoutEndIsCutAndOneWithoutLettersIsNamed() throws IOException {
        List<String> names = inputs("a.zip", zip(member("长".repeat(5000), "1"), member("\t\n", "2")));

        assertThat(names.get(0))
                .startsWith("a.zip!/长长")
                .matches(".*长…[0-9a-f]{16}")
                .hasSize(1508);
        assertThat(names.get(1)).isEqualTo("a.zip!/\uFFFD\uFFFD");
    }

    @Test
    void linksAndDevicesAreLeftOutWithAReason() throws IOException {
        TarArchiveEntry symbolic = new TarArchiveEntry("symbolic", TarConstants.LF_SYMLINK);
        symbolic.setLinkName("/etc/passwd");
        TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
        hard.setLinkName("../../etc/passwd");
        TarArchiveEntry device = new TarArchiveEntry("device", TarConstants.LF_CHR);
        byte[] archive = tar(
                StandardCharsets.UTF_8, List.of(symbolic, hard, device), List.of(member("through/symbolic/x", "1")));

        assertThat(inputs("a.tar", archive))
                .containsExactly(
                        "a.tar!/symbolic unsupported",
                        "a.tar!/hard unsupported",
                        "a.tar!/device unsupported",
                        "a.tar!/through/symbolic/x");
    }

    @Test
    void encryptedMembersAreRefusedAndTheOthersRead() throws IOException {
        byte[] archive = Packed.encrypted(zip(member("secret.txt", "1"), member("open.txt", "2")), "secret");

        assertThat(inputs("a.zip", archive)).containsExactly("a.zip!/secret.txt encrypted", "a.zip!/open.txt");
        assertThat(inputs("b.7z", sevenZip("password", member("a.txt", "1")))).containsExactly("b.7z!/a.txt encrypted");
    }

    @Test
    void aTruncatedArchiveGivesWhatStandsBeforeItsEnd() throws IOException {
        byte[] random = new byte[4000];
        new java.util.Random(1).nextBytes(random);
        byte[] zip = zip(member("a.txt", "whole"), member("b.bin", random));
        byte[] tar = tar(member("a.txt", "whole"), member("b.bin", random));
        byte[] seven = sevenZip(null, member("a.txt", "whole"));

        assertThat(inputs("a.zip", Arrays.copyOf(zip, 2000))).containsExactly("a.zip corrupt", "a.zip!/a.txt");
        assertThat(inputs("b.tar", Arrays.copyOf(tar, 3000))).containsExactly("b.tar corrupt", "b.tar!/a.txt");
        byte[] large = new byte[40_000];
        new java.util.Random(2).nextBytes(large);
        byte[] tgz = gzip(tar(member("a.txt", "whole"), member("b.bin", large)));
        assertThat(inputs("c.tgz", Arrays.copyOf(tgz, tgz.length - 1000)))
                .containsExactly("c.tgz corrupt", "c.tgz!/a.txt");
        byte[] wrongSum = gzip(tar(member("a.txt", "whole")));
        wrongSum[wrongSum.length - 8] ^= 1;
        assertThat(inputs("f.tgz", wrongSum)).startsWith("f.tgz corrupt");
        assertThat(inputs("d.7z", Arrays.copyOf(seven, seven.length - 20))).containsExactly("d.7z corrupt");
        assertThat(inputs("e.zip", zip(member("in.zip", Arrays.copyOf(zip, 2000)), member("z.txt", "z"))))
                .containsExactly("e.zip!/in.zip corrupt", "e.zip!/in.zip!/a.txt", "e.zip!/z.txt");
    }

    @Test
    void aDamagedMemberOfAZipCostsNoOther() throws IOException {
        byte[] archive = zip(member("a.txt", "one one one"), member("b.txt", "two"));
        archive[30 + "a.txt".length() + 4] ^= 0x55;

        assertThat(inputs("a.zip", archive)).containsExactly("a.zip!/a.txt corrupt", "a.zip!/b.txt");
    }

    @Test
    void bombsAreStoppedAndNameTheirLimit() throws IOException {
        byte[] zeros = new byte[17 << 20];
        byte[] flat = zip(member("a.txt", "before"), member("b.bin", zeros), member("c.txt", "after"));

        assertThat(inputs("a.zip", flat)).containsExactly("a.zip limit:archive_ratio", "a.zip!/a.txt");
        assertThat(inputs("b.zip", zip(member("in.zip", flat), member("d.txt", "neighbour"))))
                .containsExactly("b.zip!/in.zip limit:archive_ratio", "b.zip!/in.zip!/a.txt", "b.zip!/d.txt");
        assertThat(inputs("c.gz", gzip(zeros))).containsExactly("c.gz limit:archive_ratio");
        assertThat(inputs("d.zip", Packed.overlapping(new byte[1 << 20], 40)))
                .startsWith("d.zip limit:archive_ratio", "d.zip!/00000000")
                .hasSize(17);
    }

    @Test
    void theBytesAndEntriesOfAllArchivesWithinOneCountTogether() throws IOException {
        ArchiveLimits bytes = limits(1000, 100);
        byte[] half = zip(member("x.txt", "x".repeat(400)));
        byte[] twice = zip(member("1.zip", half), member("2.zip", zip(member("y", "y".repeat(400)))), member("z", "z"));

        assertThat(inputs("a.zip", twice, bytes))
                .containsExactly(
                        "a.zip limit:archive_bytes", "a.zip!/1.zip!/x.txt", "a.zip!/2.zip limit:archive_bytes");
        ArchiveLimits entries = limits(1 << 20, 4);
        assertThat(inputs("b.zip", twice, entries))
                .containsExactly("b.zip limit:archive_entries", "b.zip!/1.zip!/x.txt", "b.zip!/2.zip!/y");
    }

    @Test
    void entriesWithoutEndAreStoppedWhicheverWayTheyStandThere() throws IOException {
        ArchiveLimits three = limits(1 << 20, 3);
        List<Map.Entry<String, byte[]>> five = Stream.of("a", "b", "c", "d", "e")
                .map(name -> member(name, name))
                .toList();

        assertThat(inputs("a.zip", zip(StandardCharsets.UTF_8, true, five), three))
                .containsExactly("a.zip limit:archive_entries", "a.zip!/a", "a.zip!/b", "a.zip!/c");
        assertThat(inputs("b.tar", tar(StandardCharsets.UTF_8, List.of(), five), three))
                .containsExactly("b.tar limit:archive_entries", "b.tar!/a", "b.tar!/b", "b.tar!/c");
        assertThat(inputs("c.zip", Packed.overlapping(new byte[1], 60_000), three))
                .containsExactly("c.zip limit:archive_entries", "c.zip!/00000000");
    }

    @Test
    void archivesDeeperThanTheLimitAreRefusedEachByItself() throws IOException {
        byte[] archive = zip(member("document.txt", "1"));
        for (int i = 0; i < 6; i++) {
            archive = zip(member("in.zip", archive), member("beside" + i + ".txt", "x" + i));
        }

        assertThat(inputs("a.zip", archive))
                .containsExactly(
                        "a.zip!/in.zip!/in.zip!/in.zip!/in.zip limit:archive_depth",
                        "a.zip!/in.zip!/in.zip!/in.zip!/beside2.txt",
                        "a.zip!/in.zip!/in.zip!/beside3.txt",
                        "a.zip!/in.zip!/beside4.txt",
                        "a.zip!/beside5.txt");
    }

    @Test
    void anArchiveThatHoldsNothingIsARowAndSoIsOneWithinAnother() throws IOException {
        byte[] empty = zip();

        assertThat(inputs("a.zip", empty)).containsExactly("a.zip unsupported");
        assertThat(inputs("b.zip", zip(member("in.zip", empty), member("folder/", ""), member("z", "z"))))
                .containsExactly("b.zip!/in.zip unsupported", "b.zip!/z");
        assertThat(inputs("c.zip", zip(member("folder/", "")))).containsExactly("c.zip unsupported");
    }

    @Test
    void anArchiveThatTakesTooLongIsCutShortAndTriedAgain() throws IOException {
        byte[] archive = zip(member("a.txt", "one"), member("in.tgz", gzip(tar(member("b.txt", "two")))));

        assertThat(late("a.zip", archive, Duration.ofHours(1))).isEqualTo("timeout");
        assertThat(late("c.bz2", bzip2OfNothing(100_000), Duration.ofMinutes(1)))
                .isEqualTo("timeout");
        assertThat(inputs("a.zip", archive)).containsExactly("a.zip!/a.txt", "a.zip!/in.tgz!/b.txt");
    }

    @Test
    void theDirectoryOfAnArchiveIsReadOnlyAsLongAsThereIsTimeAndRoom() throws IOException {
        byte[] directoryCutOff = Arrays.copyOf(sevenZip(null, member("a.txt", "one")), 40);
        assertThat(late("a.7z", directoryCutOff, Duration.ofHours(1))).isEqualTo("timeout");
        assertThat(inputs("a.7z", directoryCutOff)).containsExactly("a.7z corrupt");

        assertThat(inputs("b.zip", Packed.commented("x".repeat(0xFFFF), 520)))
                .as("one that would fill the memory is not kept")
                .startsWith("b.zip limit:archive_entries", "b.zip!/0", "b.zip!/1")
                .hasSize(521);
    }

    /** Why an archive is refused if each look at the clock finds it so much later. */
    private String late(String name, byte[] archive, Duration each) throws IOException {
        Path file = Files.write(dir.resolve(name), archive);
        AtomicLong looks = new AtomicLong();
        LongSupplier clock = () -> each.toNanos() * looks.getAndIncrement();
        return new Archives(dir.resolve("work"), "nightly", LIMITS, clock)
                .inputs(ContentIdentity.of(name, file), member -> true)
                .get(0)
                .refused()
                .map(reason -> reason.printed())
                .orElse("");
    }

    /** Streams of bzip2 in a row that hold nothing: all the bytes are read, and none comes out. */
    private static byte[] bzip2OfNothing(int times) {
        byte[] one = HexFormat.of().parseHex("425a683917724538509000000000");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    @Test
    void anUnchangedArchiveIsNotExpandedAgain() throws IOException {
        byte[] archive = zip(member("a.txt", "1"), member("b.txt", "2"));
        List<Gathered> first = gathered("a.zip", archive, LIMITS);
        FileTime longAgo = FileTime.fromMillis(0);
        for (Path file : files(dir.resolve("work"))) {
            Files.setLastModifiedTime(file, longAgo);
        }

        assertThat(gathered("a.zip", archive, LIMITS)).isEqualTo(first);
        assertThat(files(dir.resolve("work")))
                .isNotEmpty()
                .allMatch(file -> file.toFile().lastModified() == 0);

        Files.delete(first.get(0).file().file());
        assertThat(gathered("a.zip", archive, LIMITS)).isEqualTo(first);
        assertThat(first.get(0).file().file()).hasContent("1");
    }

    @Test
    void whatBelongsToArchivesThatAreGoneIsRemoved() throws IOException {
        Archives first = archives(LIMITS);
        Path gone = Files.write(dir.resolve("gone.zip"), zip(member("a", "only here"), member("b", "both")));
        Path stays = Files.write(dir.resolve("stays.zip"), zip(member("b", "both")));
        List<Gathered> lost = first.inputs(ContentIdentity.of("gone.zip", gone), name -> true);
        List<Gathered> kept = first.inputs(ContentIdentity.of("stays.zip", stays), name -> true);

        Archives second = archives(LIMITS);
        second.inputs(ContentIdentity.of("stays.zip", stays), name -> true);
        second.forgetOthers(Set::of);

        assertThat(lost.get(0).file().file()).doesNotExist();
        assertThat(kept.get(0).file().file()).exists();
        assertThat(files(dir.resolve("work/archives"))).hasSize(1);
    }

    @Test
    void whatAnotherInputStillIsStays() throws IOException {
        Path archive = Files.write(dir.resolve("a.zip"), zip(member("a", "1")));
        Path file = archives(LIMITS)
                .inputs(ContentIdentity.of("a.zip", archive), name -> true)
                .get(0)
                .file()
                .file();

        archives(LIMITS).forgetOthers(() -> Set.of(file));

        assertThat(file).exists();
        assertThat(files(dir.resolve("work/archives"))).isEmpty();
    }

    @Test
    void anArchiveThatVanishesIsNoCorruptOne() throws IOException {
        Path archive = Files.write(dir.resolve("a.zip"), zip(member("a", "1")));
        io.yusuan.document.SourceFile file = ContentIdentity.of("a.zip", archive);
        Files.delete(archive);

        assertThatThrownBy(() -> archives(LIMITS).inputs(file, name -> true)).isInstanceOf(IOException.class);
    }

    private static ArchiveLimits limits(long bytes, int entries) {
        return new ArchiveLimits(200, bytes, 4, entries, LIMITS.maxTime());
    }

    private List<String> inputs(String name, byte[] content) throws IOException {
        return inputs(name, content, LIMITS);
    }

    /** Source and reason of each input. */
    private List<String> inputs(String name, byte[] content, ArchiveLimits limits) throws IOException {
        return gathered(name, content, limits).stream()
                .map(input -> input.file().id().source()
                        + input.refused().map(reason -> " " + reason.printed()).orElse(""))
                .toList();
    }

    private List<Gathered> gathered(String name, byte[] content, ArchiveLimits limits) throws IOException {
        Path file = Files.write(dir.resolve(name), content);
        Predicate<String> all = member -> true;
        return archives(limits).inputs(ContentIdentity.of(name, file), all);
    }

    private Archives archives(ArchiveLimits limits) throws IOException {
        return new Archives(dir.resolve("work"), "nightly", limits);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return Set.copyOf(walk.filter(Files::isRegularFile).toList());
        }
    }

    @SafeVarargs
    private byte[] sevenZip(String password, Map.Entry<String, byte[]>... members) throws IOException {
        Path file = dir.resolve("made.7z");
        try (SevenZOutputFile archive = password == null
                ? new SevenZOutputFile(file.toFile())
                : new SevenZOutputFile(file.toFile(), password.toCharArray())) {
            for (Map.Entry<String, byte[]> member : members) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.getKey());
                archive.putArchiveEntry(entry);
                archive.write(member.getValue());
                archive.closeArchiveEntry();
            }
        }
        return Files.readAllBytes(file);
    }
}
