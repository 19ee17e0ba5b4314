package io.yusuan.batch;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.read.ocr.PictureReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /** Hash of all that the rows of a document depend on. */
    String storeKey(SourceFile file, Optional<String> duplicateOf, Optional<RejectReason> refused) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    file.id().docId(),
                    file.id().source(),
                    duplicateOf.orElse(""),
                    refused.map(RejectReason::printed).orElse(""),
                    version,
                    build,
                    catalogueVersion,
                    settings)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
