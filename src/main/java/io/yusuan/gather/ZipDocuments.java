package io.yusuan.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Documents that are zip archives inside: Office, OpenDocument and EPUB, OFD, Java. */
final class ZipDocuments {
    private static final String OFFICE = "[Content_Types].xml";
    /** First entry of OpenDocument and EPUB, by their standards. */
    private static final String OPEN_DOCUMENT = "mimetype";

    private static final Set<String> MARKS = Set.of(OFFICE, OPEN_DOCUMENT, "OFD.xml", "META-INF/MANIFEST.MF");

    /** What Office writes first; enough to know a document whose directory is cut off. */
    private static final Set<String> FIRST = Set.of(OFFICE, OPEN_DOCUMENT, "_rels/.rels", "OFD.xml");

    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    /** More entries than any document has, and fewer than fill the memory. */
    private static final int MOST_ENTRIES = 100_000;

    private ZipDocuments() {}

    /**
     * Whether a zip archive is a document.
     *
     * @param head its first bytes
     */
    static boolean isOne(Path file, byte[] head) {
        if (FIRST.contains(firstName(head))) {
            return true;
        }
        try {
            if (ZipDirectory.entries(file, MOST_ENTRIES) > MOST_ENTRIES) {
                return false;
            }
            try (ZipFile zip = ZipMembers.open(file)) {
                return MARKS.stream().anyMatch(mark -> zip.getEntry(mark) != null);
            }
        } catch (IOException | RuntimeException e) {
            // A damaged archive; its reader says so.
            return false;
        }
    }

    private static String firstName(byte[] head) {
        if (head.length < NAME_AT) {
            return "";
        }
        int length =
                Byte.toUnsignedInt(head[NAME_LENGTH_AT]) | Byte.toUnsignedInt(head[NAME_LENGTH_AT + 1]) << Byte.SIZE;
        return new String(head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.UTF_8);
    }
}
