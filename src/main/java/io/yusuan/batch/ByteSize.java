package io.yusuan.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 256 MiB}, {@code 1.5 GiB}, {@code 20 MB}, {@code 4096}. */
final class ByteSize {
    private static final Pattern WRITTEN = Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*([A-Za-z]*)");
    /** Binary prefixes count in 1024, decimal ones in 1000 (IEC 80000-13). */
    private static final Map<String, Long> UNITS = Map.of(
            "", 1L,
            "b", 1L,
            "kb", 1_000L,
            "mb", 1_000_000L,
            "gb", 1_000_000_000L,
            "kib", 1L << 10,
            "mib", 1L << 20,
            "gib", 1L << 30);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private ByteSize() {}

    /** @throws IllegalArgumentException with words for a person */
    static long parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        Long unit = matcher.matches() ? UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no size; write 256 MiB, 20 MB or a number of bytes");
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
        BigDecimal bytes = number.multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.DOWN);
        if (bytes.signum() <= 0) {
            throw new IllegalArgumentException("a size is more than nothing");
        }
        if (bytes.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("a size is at most 8 EiB");
        }
        return bytes.longValueExact();
    }
}
