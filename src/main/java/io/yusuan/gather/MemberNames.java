package io.yusuan.gather;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of an archive's members, as the datasets write them. A name is words and never a path on this disk, so it is left
 * as it is, {@code ../} included.
 */
final class MemberNames {
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** Characters of UTF-8 from here on take three bytes; Chinese begins far behind. */
    private static final char THREE_BYTES = 0x800;

    /** Longest name; what makes a source must fit into the ledger with the path of the archive. */
    private static final int LONGEST = 1500;

    private static final int HASH_LETTERS = 16;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name of unknown charset: UTF-8 if the bytes are, otherwise that of Chinese Windows. Some names of two-byte Chinese
     * characters happen to be UTF-8 as well, of letters that no Chinese name has; Chinese in UTF-8 takes three bytes.
     */
    static String decoded(byte[] name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
            boolean ascii = text.length() == name.length;
            return ascii || text.chars().anyMatch(c -> c >= THREE_BYTES) ? text : new String(name, CHINESE);
        } catch (CharacterCodingException e) {
            return new String(name, CHINESE);
        }
    }

    /** A name that no member had before: the second of a name gets {@code #2}. */
    String unique(String name) {
        String printed = printed(name);
        String unique = printed;
        for (int i = 2; !taken.add(unique); i++) {
            unique = printed + "#" + i;
        }
        return unique;
    }

    /** With {@code /} between folders, no control characters, and of bounded length. */
    private static String printed(String name) {
        StringBuilder printed = new StringBuilder(name.length());
        name.codePoints().map(MemberNames::printable).forEach(printed::appendCodePoint);
        if (printed.length() <= LONGEST) {
            return printed.toString();
        }
        String rest = Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LETTERS);
        return printed.substring(0, LONGEST - HASH_LETTERS) + "…" + rest;
    }

    /** Half a pair of UTF-16 is no character, and would not survive being written down. */
    private static int printable(int c) {
        boolean unprintable = Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\\' ? '/' : unprintable ? 0xFFFD : c;
    }
}
