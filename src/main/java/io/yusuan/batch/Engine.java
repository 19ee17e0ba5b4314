package io.yusuan.batch;

import io.yusuan.gather.ContentIdentity;
import io.yusuan.read.ocr.PictureReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What turns documents into rows, as far as rows depend on it.
 *
 * @param version of the program
 * @param build fingerprint of the program's own code, so that a new build of the same version reads everything again
 * @param catalogueVersion hash of the catalogue
 * @param settings limits and switches of the job that change rows, and whether pictures can be read
 */
record Engine(String version, String build, String catalogueVersion, String settings) {
    static Engine of(String version, String build, String catalogueVersion, JobDefinition definition) {
        String ocr = definition.limits().maxOcrPages() > 0
                ? " ocr=" + PictureReader.missing().orElse("installed")
                : "";
        String settings = definition.limits() + " personal=" + definition.keepPersonalData() + ocr;
        return new Engine(version, build, catalogueVersion, settings);
    }

    /** Hash of all of it, for comparison with that of another machine. */
    String fingerprint() {
        return ContentIdentity.hash(toString(), Set.of());
    }

    /**
     * Hash of all that the rows of a document depend on.
     *
     * @param docId hash of its bytes
     * @param source as in the datasets
     * @param duplicateOf the first source with the same bytes, if this is not it; otherwise empty
     * @param refused why nothing can be read from it, as printed; otherwise empty
     */
    String storeKey(String docId, String source, String duplicateOf, String refused) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(docId, source, duplicateOf, refused, version, build, catalogueVersion, settings)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
