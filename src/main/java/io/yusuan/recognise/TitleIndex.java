package io.yusuan.recognise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadingSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the type that a title names. The whole core of the title must be a known heading; only the name of an
 * organisation or place may stand before it. Of several headings that fit, the longest wins, whatever their order.
 */
final class TitleIndex {
    private static final int LONGEST_TITLE = 70;
    private static final String TABLE = "表";
    /** What stands in brackets behind a title may be a project's name. */
    private static final Pattern TAIL = Pattern.compile("(?:\\([^()]*(?:\\([^()]*\\)[^()]*)?\\))+$");

    private static final Pattern SENTENCE = Pattern.compile("[。;!?]");
    /** The number of a section that a title stands behind on one line with the heading of its part. */
    private static final Pattern SECTION = Pattern.compile("(?<=.)[一二三四五六七八九十]{1,3}、");

    private static final Pattern ENDS_AS_TABLE = Pattern.compile("表(?:\\([^()]{1,20}\\)|续|-[^-]{1,12})?$");

    private final TitleWording wording;
    private final Map<String, Titled> byCore = new HashMap<>();

    /**
     * What a title names.
     *
     * @param spec type of table
     * @param dimensions what the title says of the amounts below it
     * @param open whether any words may stand before the heading
     * @param core the heading's core
     */
    record Titled(TableSpec spec, DimensionSpec dimensions, boolean open, String core) {
        /** Whether both say the same of the table below. */
        boolean agreesWith(Titled other) {
            return spec.equals(other.spec) && dimensions.equals(other.dimensions) && open == other.open;
        }
    }

    TitleIndex(TitleWording wording, List<TableSpec> tables) {
        this.wording = wording;
        for (TableSpec table : tables) {
            for (HeadingSpec heading : table.headings()) {
                String core = wording.core(heading.text());
                byCore.put(core, new Titled(table, heading.dimensions(), heading.open(), core));
            }
        }
    }

    /** The type a text names as a title. */
    Optional<Titled> find(String text) {
        if (!mayBeTitle(text)) {
            return Optional.empty();
        }
        return findCore(wording.core(text))
                .or(() -> TAIL.matcher(Labels.fold(text)).find()
                        ? findCore(wording.core(TAIL.matcher(Labels.fold(text)).replaceFirst("")))
                        : Optional.empty())
                .or(() -> findInSection(Labels.fold(text)));
    }

    /** 第二部分预算表一、收支总表: the heading of a part runs on into the title of its first table. */
    private Optional<Titled> findInSection(String folded) {
        int last = 0;
        Matcher section = SECTION.matcher(folded);
        while (section.find()) {
            last = section.end();
        }
        return last == 0 ? Optional.empty() : findCore(wording.core(folded.substring(last)));
    }

    private Optional<Titled> findCore(String core) {
        Titled exact = byCore.get(core);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int from = 1; from <= core.length(); from++) {
            Titled ending = byCore.get(core.substring(from));
            if (ending != null && (ending.open() || wording.isOwner(core.substring(0, from)))) {
                return Optional.of(ending);
            }
        }
        return Optional.empty();
    }

    /** Whether a text looks like the title of some table, known or not. */
    boolean looksLikeTitle(String text) {
        return mayBeTitle(text) && wording.endsLike(ENDS_AS_TABLE, text);
    }

    private static boolean mayBeTitle(String text) {
        if (text.length() > 2 * LONGEST_TITLE || !text.contains(TABLE)) {
            return false;
        }
        String folded = Labels.fold(text);
        return folded.length() <= LONGEST_TITLE && !SENTENCE.matcher(folded).find();
    }
}
