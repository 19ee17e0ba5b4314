package io.yusuan.normalise;

import java.util.Optional;

/** Reads amounts as disclosures print them. Pure; locale plays no part. */
public final class AmountParser {
    private AmountParser() {}

    /** What the text says. */
    public static ParsedAmount parse(String printed) {
        return new ParsedAmount(ParsedAmount.Kind.UNREADABLE, Optional.empty(), 0, Optional.empty());
    }
}
