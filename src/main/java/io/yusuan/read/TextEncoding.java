package io.yusuan.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which charset the first bytes of a text speak for: byte order marks, and the zero bytes of UTF-16 without one. */
final class TextEncoding {
    /** Published as GB2312, GBK or GB18030; the last contains the other two. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?big5", Pattern.CASE_INSENSITIVE);

    private static final int PERCENT = 100;
    /** Line ends, digits and spaces alone make more of UTF-16 Chinese than this. */
    private static final int ZERO_BYTES_PERCENT = 2;

    private TextEncoding() {}

    /**
     * A charset with the length of its byte order mark.
     *
     * @param charset how to decode
     * @param markLength bytes to skip
     */
    record Marked(Charset charset, int markLength) {}

    static Optional<Marked> of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Marked(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16BE, 2));
        }
        return unmarkedUtf16(head).map(c -> new Marked(c, 0));
    }

    /** Zero bytes on one side only, and none anywhere near as many on the other: no other text has that. */
    private static Optional<Charset> unmarkedUtf16(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int pairs = head.length / 2;
        if (zeros[0] == 0 && zeros[1] * PERCENT > pairs * ZERO_BYTES_PERCENT) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros[1] == 0 && zeros[0] * PERCENT > pairs * ZERO_BYTES_PERCENT) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /**
     * What a page says about itself, where that tells more than its bytes do: UTF-8 and GB18030 are tried on every text,
     * and single-byte charsets are declared by pages that are neither.
     */
    static List<Charset> declared(byte[] head) {
        Matcher m = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return m.find() ? List.of(Charset.forName("Big5")) : List.of();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
