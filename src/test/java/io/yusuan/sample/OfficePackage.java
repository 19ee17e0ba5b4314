package io.yusuan.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;

/** Takes the clock out of Office Open XML packages: the same sample gives the same bytes on every day. */
final class OfficePackage {
    private static final Date CREATED = Date.from(Instant.parse("2019-02-13T00:00:00Z"));
    private static final LocalDateTime MODIFIED = LocalDateTime.of(2019, 2, 13, 0, 0);

    private OfficePackage() {}

    static void date(POIXMLProperties properties) {
        Optional<Date> fixed = Optional.of(CREATED);
        properties.getCoreProperties().setCreated(fixed);
        properties.getCoreProperties().setModified(fixed);
        properties.getCoreProperties().setCreator("");
    }

    static byte[] withFixedTimes(byte[] written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(MODIFIED);
                copy.putNextEntry(fixed);
                entries.transferTo(copy);
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
