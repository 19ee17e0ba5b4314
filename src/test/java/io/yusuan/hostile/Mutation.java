package io.yusuan.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes files at random; the same random numbers make the same changes. */
final class Mutation {
    private static final int MOST_CHANGES = 8;
    private static final int MOST_BYTES = 64;
    private static final int MOST_COPIES = 40;

    /** How often another place is sought where one holds a nought: containers are mostly empty. */
    private static final int TRIES = 8;

    /** Where programs are off by one, overflow, or lose a sign. */
    private static final int[] NUMBERS = {
        0,
        1,
        -1,
        2,
        0x7F,
        0x80,
        0xFF,
        0x100,
        0x7FFF,
        0x8000,
        0xFFFF,
        0x10000,
        0x7FFF_FFFF,
        0x8000_0000,
        0xFFFF_FFFE,
        65534,
        1000,
        1001,
        1_000_000
    };

    private static final List<String> WORDS = List.of(
            "<table>",
            "</table>",
            "<tr>",
            "<td colspan=1001 rowspan=65534>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<!DOCTYPE a [<!ENTITY b \"b\">]>",
            "&#0;",
            "&#x202E;",
            "&amp;",
            "\u0000",
            "\u202E",
            "\uFFFF",
            "\uD800",
            "\t",
            "\n\n",
            "合计",
            "万元",
            "-",
            "1e999",
            "=1+1",
            "９９９",
            "<w:tbl><w:tr><w:tc><w:p>",
            "</w:tbl>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<c r=\"XFD1048576\"><v>1</v></c>",
            "endobj",
            "stream",
            "<< /Length 1 >>",
            "[[[[",
            "1 0 R");

    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,400}>|[^<]{1,400}|<", Pattern.DOTALL);
    private static final Pattern SYNTAX =
            Pattern.compile("[0-9.+-]+|/?[A-Za-z*'\"]+|<<|>>|[\\[\\]()<>]|\\s+|[^\\s]", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** How a text falls apart. */
    enum Grammar {
        MARKUP(Mutation.MARKUP),
        SYNTAX(Mutation.SYNTAX);

        private final Pattern token;

        Grammar(Pattern token) {
            this.token = token;
        }
    }

    /**
     * Changes bytes.
     *
     * @param other another file of the same kind, of which parts may be put in
     */
    byte[] bytes(byte[] file, byte[] other) {
        byte[] changed = file.clone();
        for (int i = changes(); i > 0 && changed.length > 0; i--) {
            changed = changedOnce(changed, other);
        }
        return changed;
    }

    /** Mostly few: what is broken in many places is only refused. */
    private int changes() {
        return 1 + random.nextInt(1 + random.nextInt(MOST_CHANGES));
    }

    private byte[] changedOnce(byte[] file, byte[] other) {
        int at = place(file);
        int length = Math.min(file.length - at, 1 + random.nextInt(MOST_BYTES));
        return switch (random.nextInt(12)) {
            case 0, 1 -> with(file, at, (byte) (file[at] ^ 1 << random.nextInt(Byte.SIZE)));
            case 2 -> with(file, at, (byte) random.nextInt());
            case 3, 4, 5 -> withNumber(file, at);
            case 6 -> joined(file, 0, at, file, at + length, file.length);
            case 7 -> joined(file, 0, at + length, file, at, file.length);
            case 8 -> filled(file, at, length);
            case 9 -> random.nextInt(4) > 0 ? file : Arrays.copyOf(file, at);
            case 10 -> joined(file, 0, at, other, Math.min(at, other.length), other.length);
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(joined(file, 0, at, noise, 0, length), 0, at + length, file, at, file.length);
            }
        };
    }

    private int place(byte[] file) {
        int at = random.nextInt(file.length);
        for (int i = 0; i < TRIES && file[at] == 0; i++) {
            at = random.nextInt(file.length);
        }
        return at;
    }

    private static byte[] with(byte[] file, int at, byte value) {
        file[at] = value;
        return file;
    }

    private byte[] withNumber(byte[] file, int at) {
        int number = NUMBERS[random.nextInt(NUMBERS.length)];
        int even = at & ~1;
        boolean isLong = random.nextBoolean();
        if (even + (isLong ? Integer.BYTES : Short.BYTES) > file.length) {
            return file;
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(file).order(random.nextInt(4) > 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (isLong) {
            buffer.putInt(even, number);
        } else {
            buffer.putShort(even, (short) number);
        }
        return file;
    }

    private byte[] filled(byte[] file, int at, int length) {
        Arrays.fill(file, at, at + length, random.nextBoolean() ? 0 : (byte) 0xFF);
        return file;
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] second, int from2, int to2) {
        byte[] joined = new byte[to - from + to2 - from2];
        System.arraycopy(first, from, joined, 0, to - from);
        System.arraycopy(second, from2, joined, to - from, to2 - from2);
        return joined;
    }

    /** Changes the words of a text, in half of all cases only numbers and what stands between tags. */
    byte[] text(byte[] file, Grammar grammar, Charset charset) {
        boolean isGentle = random.nextBoolean();
        List<String> tokens = new ArrayList<>();
        Matcher matcher = grammar.token.matcher(new String(file, charset));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int i = changes(); i > 0 && !tokens.isEmpty(); i--) {
            if (isGentle) {
                changeGently(tokens);
            } else {
                change(tokens);
            }
        }
        return String.join("", tokens).getBytes(charset);
    }

    private void change(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        String token = tokens.get(at);
        switch (random.nextInt(9)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, token.repeat(1 + random.nextInt(MOST_COPIES)));
            case 2 -> tokens.add(random.nextInt(tokens.size()), token);
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 4 -> tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
            case 5 ->
                tokens.subList(at, Math.min(tokens.size(), at + 1 + random.nextInt(MOST_COPIES)))
                        .clear();
            case 6 ->
                tokens.set(
                        at,
                        new String(bytes(token.getBytes(StandardCharsets.UTF_8), new byte[0]), StandardCharsets.UTF_8));
            default -> number(tokens, at);
        }
    }

    private void changeGently(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        if (tokens.get(at).startsWith("<") || random.nextBoolean()) {
            number(tokens, at);
        } else {
            String word = WORDS.get(random.nextInt(WORDS.size())).replaceAll("[<&]", "");
            tokens.set(at, random.nextBoolean() ? word : tokens.get(at).repeat(1 + random.nextInt(MOST_COPIES)));
        }
    }

    /** Another number in the next token that has one. */
    private void number(List<String> tokens, int from) {
        for (int at = from; at < tokens.size(); at++) {
            Matcher digits = DIGITS.matcher(tokens.get(at));
            if (digits.find()) {
                String number = Integer.toString(NUMBERS[random.nextInt(NUMBERS.length)]);
                tokens.set(at, digits.replaceFirst(number));
                return;
            }
        }
    }
}
