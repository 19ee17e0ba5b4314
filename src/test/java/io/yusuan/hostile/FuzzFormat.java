package io.yusuan.hostile;

import io.yusuan.gather.Packed;
import io.yusuan.hostile.Mutation.Grammar;
import io.yusuan.sample.SampleFormat;
import io.yusuan.sample.VariedBudgets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The formats that are changed at random: what is changed, and how. */
enum FuzzFormat {
    DOC(() -> files(Path.of("src/test/resources/faults"), ".doc")),
    DOCX(() -> rendered(SampleFormat.DOCX)) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return changedWithin(mutation, random, file, other);
        }
    },
    PDF(() -> both(rendered(SampleFormat.PDF))) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return random.nextInt(3) == 0
                    ? mutation.bytes(file, other)
                    : mutation.text(file, Grammar.SYNTAX, StandardCharsets.ISO_8859_1);
        }
    },
    XLS(() -> rendered(SampleFormat.XLS, SampleFormat.XLS_NUMERIC)),
    XLSX(() -> rendered(SampleFormat.XLSX, SampleFormat.XLSX_NUMERIC)) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return changedWithin(mutation, random, file, other);
        }
    },
    HTML(() -> rendered(SampleFormat.HTML)) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return asText(mutation, random, file, other);
        }
    },
    TXT(() -> rendered(SampleFormat.TEXT)) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return asText(mutation, random, file, other);
        }
    },
    ZIP(FuzzFormat::archives) {
        @Override
        byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
            return changedWithin(mutation, random, file, other);
        }
    };

    private static final int SAMPLES = 6;
    /** One input in so many is made from a document that somebody published. */
    private static final int REAL_ONE_IN = 25;
    /** Larger documents take longer and show nothing more. */
    private static final long LARGEST_REAL = 256 << 10;

    private final Supplier<List<byte[]>> source;
    private List<byte[]> samples;
    private List<byte[]> real;

    FuzzFormat(Supplier<List<byte[]>> source) {
        this.source = source;
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The input of a number; the same each time.
     *
     * @param withReal whether published documents take part, where there are any
     */
    synchronized byte[] input(long seed, int number, boolean withReal) {
        load(withReal);
        Random random = new Random(seed * 1_000_003 + ordinal() * 7_919L + number * 104_729L);
        boolean isReal = withReal && !real.isEmpty() && random.nextInt(REAL_ONE_IN) == 0;
        List<byte[]> from = isReal ? real : samples;
        byte[] file = from.get(random.nextInt(from.size()));
        byte[] other = samples.get(random.nextInt(samples.size()));
        return changed(new Mutation(random), random, file, other);
    }

    private void load(boolean withReal) {
        if (samples == null) {
            samples = source.get();
        }
        if (withReal && real == null) {
            real = real();
        }
    }

    byte[] changed(Mutation mutation, Random random, byte[] file, byte[] other) {
        return mutation.bytes(file, other);
    }

    /** Documents beside the repository, where they are. */
    private List<byte[]> real() {
        Path corpus = Path.of(System.getProperty("yusuan.corpus", "../shared/corpus"));
        List<byte[]> found =
                new ArrayList<>(this == DOC ? files(Path.of("src/test/resources/samples"), ".doc") : List.of());
        if (Files.isDirectory(corpus)) {
            found.addAll(files(corpus, "." + extension()));
        }
        return this == PDF ? both(found) : found;
    }

    private static List<byte[]> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
            List<byte[]> files = new ArrayList<>();
            for (Path file :
                    walk.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                if (Files.size(file) <= LARGEST_REAL) {
                    files.add(Files.readAllBytes(file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> rendered(SampleFormat... formats) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 1; i <= SAMPLES; i++) {
            files.add(formats[i % formats.length].render(VariedBudgets.disclosure(i)));
        }
        return files;
    }

    /** Each as it is, and with its streams laid open: most changes to packed bytes only break the packing. */
    private static List<byte[]> both(List<byte[]> pdfs) {
        List<byte[]> files = new ArrayList<>(pdfs);
        for (byte[] pdf : pdfs) {
            try {
                files.add(unpacked(pdf));
            } catch (IOException e) {
                // What is called a PDF need not be one; it is changed as it is.
            }
        }
        return files;
    }

    private static byte[] unpacked(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (org.apache.pdfbox.cos.COSObjectKey key :
                    document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream && isText(stream)) {
                    byte[] content = stream.createInputStream().readAllBytes();
                    stream.removeItem(COSName.FILTER);
                    try (OutputStream raw = stream.createRawOutputStream()) {
                        raw.write(content);
                    }
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static boolean isText(COSStream stream) {
        return COSName.FLATE_DECODE.equals(stream.getFilters())
                && !COSName.IMAGE.equals(stream.getItem(COSName.SUBTYPE))
                && stream.getItem(COSName.LENGTH1) == null;
    }

    private static byte[] asText(Mutation mutation, Random random, byte[] file, byte[] other) {
        return random.nextInt(3) == 0
                ? mutation.bytes(file, other)
                : mutation.text(file, Grammar.MARKUP, StandardCharsets.UTF_8);
    }

    private static List<byte[]> archives() {
        byte[] text = SampleFormat.TEXT.render(VariedBudgets.disclosure(1));
        byte[] html = SampleFormat.HTML.render(VariedBudgets.disclosure(2));
        byte[] docx = SampleFormat.DOCX.render(VariedBudgets.disclosure(3));
        byte[] flat = Packed.zip(Packed.member("预算.txt", text), Packed.member("b/c.html", html));
        return List.of(
                flat,
                Packed.zip(Packed.member("in.zip", flat), Packed.member("d.docx", docx)),
                Packed.zip(Packed.member("a.tgz", Packed.gzip(Packed.tar(Packed.member("x.txt", text))))));
    }

    /** Changes the archive, or what is packed in it, which is then packed again. */
    private static byte[] changedWithin(Mutation mutation, Random random, byte[] archive, byte[] other) {
        if (random.nextInt(6) == 0) {
            return mutation.bytes(archive, other);
        }
        List<Map.Entry<String, byte[]>> members = members(archive);
        for (int i = 1 + random.nextInt(2); i > 0 && !members.isEmpty(); i--) {
            int at = random.nextInt(members.size());
            Map.Entry<String, byte[]> member = members.get(at);
            switch (random.nextInt(10)) {
                case 0 -> members.remove(at);
                case 1 ->
                    members.add(Map.entry(
                            members.get(random.nextInt(members.size())).getKey(), member.getValue()));
                case 2, 3 -> members.set(at, Map.entry(member.getKey(), mutation.bytes(member.getValue(), other)));
                default ->
                    members.set(
                            at,
                            Map.entry(
                                    member.getKey(),
                                    mutation.text(member.getValue(), Grammar.MARKUP, StandardCharsets.UTF_8)));
            }
        }
        return Packed.zip(StandardCharsets.UTF_8, true, members);
    }

    private static List<Map.Entry<String, byte[]>> members(byte[] archive) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(members.entrySet());
    }
}
