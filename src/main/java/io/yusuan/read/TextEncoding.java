package io.yusuan.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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

    private static final int FAR_FEWER = 4;

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

    /**
     * Zero bytes on one side, and none anywhere near as many on the other (一 has one there): no other text has that. Some
     * in what is UTF-8 otherwise are strays, unless every other byte is one, as in ASCII written in UTF-16.
     */
    private static Optional<Charset> unmarkedUtf16(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int pairs = head.length / 2;
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        boolean isOneSided = least * FAR_FEWER <= most && most * PERCENT > pairs * ZERO_BYTES_PERCENT;
        if (!isOneSided || most < pairs - pairs / FAR_FEWER && isUtf8(head)) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] == most ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Whether bytes are UTF-8, but for a character that the end cuts. */
    private static boolean isUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
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
