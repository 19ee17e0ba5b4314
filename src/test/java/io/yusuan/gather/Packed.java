package io.yusuan.gather;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives, also such as no program would. */
public final class Packed {
    /** Milliseconds; a time that needs no extra field. */
    private static final long NEW_YEAR = 946_684_800_000L;

    private Packed() {}

    /** A member: its name and its bytes. */
    public static Map.Entry<String, byte[]> member(String name, byte[] content) {
        return Map.entry(name, content);
    }

    public static Map.Entry<String, byte[]> member(String name, String content) {
        return member(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @SafeVarargs
    public static byte[] zip(Map.Entry<String, byte[]>... members) {
        return zip(StandardCharsets.UTF_8, true, List.of(members));
    }

    /** @param flag whether names in UTF-8 say that they are */
    public static byte[] zip(Charset names, boolean flag, List<Map.Entry<String, byte[]>> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(flag);
            for (Map.Entry<String, byte[]> member : members) {
                ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey());
                entry.setTime(NEW_YEAR);
                zip.putArchiveEntry(entry);
                zip.write(member.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip of so many members, on each of which the directory has something to say. */
    public static byte[] commented(String comment, int members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < members; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry(Integer.toString(i));
                entry.setTime(NEW_YEAR);
                entry.setComment(comment);
                zip.putArchiveEntry(entry);
                zip.write(i);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip of one member, of which the directory says that it is so many. */
    public static byte[] overlapping(byte[] content, int times) {
        byte[] one = zip(member("00000000", content));
        ByteBuffer end = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int at = one.length - 22;
        int directory = end.getInt(at + 16);
        byte[] entry = java.util.Arrays.copyOfRange(one, directory, at);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, directory);
        for (int i = 0; i < times; i++) {
            byte[] name = String.format("%08d", i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, entry, 46, name.length);
            bytes.writeBytes(entry);
        }
        end.putShort(at + 8, (short) times).putShort(at + 10, (short) times).putInt(at + 12, times * entry.length);
        bytes.write(one, at, 22);
        return bytes.toByteArray();
    }

    /** Sets the bit that says encrypted on every member of a zip whose names begin with some letters. */
    public static byte[] encrypted(byte[] zip, String name) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 4 < bytes.length; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            int at = i + (local ? 30 : 46);
            if ((local || central) && new String(bytes, at, name.length(), StandardCharsets.UTF_8).equals(name)) {
                bytes[i + (local ? 6 : 8)] |= 1;
            }
        }
        return bytes;
    }

    @SafeVarargs
    public static byte[] tar(Map.Entry<String, byte[]>... members) {
        return tar(StandardCharsets.UTF_8, List.of(), List.of(members));
    }

    /** @param special entries without content, before the members */
    public static byte[] tar(Charset names, List<TarArchiveEntry> special, List<Map.Entry<String, byte[]>> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, names.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (TarArchiveEntry entry : special) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            for (Map.Entry<String, byte[]> member : members) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setModTime(0);
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
