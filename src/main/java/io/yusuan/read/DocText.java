package io.yusuan.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text a paragraph of a binary Word document shows: its control characters are marks, not print. */
final class DocText {
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char HARD_HYPHEN = 0x1E;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();
    /** The fields that are open, innermost last: whether its result has begun; its instruction is no print. */
    private final List<Boolean> fields = new ArrayList<>();

    private boolean takenBack;

    DocText(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isVanished()) {
                unseen.append(run.text());
            } else if (run.isMarkedDeleted()) {
                takenBack = true;
            } else {
                take(run);
            }
        }
    }

    String shown() {
        return text.toString();
    }

    /** Whether nothing was ever written here, shown or not. */
    boolean isEmpty() {
        return !takenBack && unseen.isEmpty() && Blocks.isBlank(text);
    }

    /** Text that is there but hidden; empty where all of it is marks. */
    String hidden() {
        String letters = unseen.codePoints()
                .filter(c -> c >= ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Blocks.isBlank(letters) || unseen.indexOf(String.valueOf(FIELD_BEGIN)) >= 0 ? "" : letters;
    }

    private void take(CharacterRun run) {
        if (run.isSymbol()) {
            text.append(run.getSymbolCharacter());
            return;
        }
        String raw = run.text();
        for (int i = 0; i < raw.length(); i++) {
            take(raw.charAt(i));
        }
    }

    private void take(char c) {
        switch (c) {
            case FIELD_BEGIN -> fields.add(false);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.set(fields.size() - 1, true);
                }
            }
            case FIELD_END -> {
                if (!fields.isEmpty()) {
                    fields.remove(fields.size() - 1);
                }
            }
            default -> {
                if (!fields.contains(false)) {
                    show(c);
                }
            }
        }
    }

    private void show(char c) {
        if (c == LINE_BREAK) {
            text.append('\n');
        } else if (c == HARD_HYPHEN) {
            text.append('-');
        } else if (c >= ' ' || c == '\t') {
            text.append(c);
        }
    }
}
