package io.yusuan.batch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file or folder as the datasets write it. Java decodes file names in the charset of the locale and
 * loses what that cannot write; the bytes of the name survive in the file's URI, and so the datasets do not depend on
 * the locale.
 */
final class SourceName {
    private static final Charset OTHER_THAN_UTF8 = Charset.forName("GB18030");
    private static final int HEX = 16;

    private SourceName() {}

    static String of(Path file) {
        String path = file.toUri().getRawPath();
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return decoded(bytes(plain.substring(plain.lastIndexOf('/') + 1)));
    }

    private static byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.writeBytes(raw.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, OTHER_THAN_UTF8);
        }
    }
}
