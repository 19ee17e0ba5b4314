package io.yusuan.recognise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadingSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.NamedBy;
import io.yusuan.catalogue.TableLevel;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<TableSpec> tables;
    private final boolean government;
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

    /** Of every document. */
    TitleIndex(TitleWording wording, List<TableSpec> tables) {
        this(wording, tables, false);
    }

    private TitleIndex(TitleWording wording, List<TableSpec> tables, boolean government) {
        this.wording = wording;
        this.government = government;
        this.tables = tables;
        for (TableSpec table : tables) {
            for (HeadingSpec heading : table.headings()) {
                if (government || !heading.government()) {
                    String core = wording.core(heading.text());
                    byCore.put(core, new Titled(table, heading.dimensions(), heading.open(), core));
                }
            }
        }
    }

    /** Of the documents of governments, which call tables of their own as departments call others. */
    static TitleIndex ofGovernments(TitleWording wording, List<TableSpec> tables) {
        List<TableSpec> own = tables.stream()
                .filter(t -> t.level().filter(TableLevel.GOVERNMENT::equals).isPresent())
                .toList();
        return new TitleIndex(wording, own, true);
    }

    /** The type a text names as a title. */
    Optional<Titled> find(String text) {
        if (!mayBeTitle(text)) {
            return Optional.empty();
        }
        return findCore(wording.core(text))
                .or(() -> withoutTail(Labels.fold(text)))
                .or(() -> findInSection(Labels.fold(text)));
    }

    /** What stands in brackets at the end may be left out, unless it tells tables apart that have no open heading. */
    private Optional<Titled> withoutTail(String folded) {
        Matcher tail = TAIL.matcher(folded);
        if (!tail.find()) {
            return Optional.empty();
        }
        boolean tells = wording.words().stream().anyMatch(tail.group()::contains);
        return findCore(wording.core(folded.substring(0, tail.start()))).filter(t -> t.open() || !tells);
    }

    /** 第二部分预算表一、收支总表: the heading of a part runs on into the title of its first table; several are a list. */
    private Optional<Titled> findInSection(String folded) {
        Matcher section = SECTION.matcher(folded);
        if (!section.find()) {
            return Optional.empty();
        }
        int end = section.end();
        return section.find() ? Optional.empty() : findCore(wording.core(folded.substring(end)));
    }

    private Optional<Titled> findCore(String core) {
        Titled exact = byCore.get(core);
        return exact != null
                ? Optional.of(exact)
                : ending(core, false).or(() -> byWords(core)).or(() -> ending(core, true));
    }

    /** The longest heading that a core ends with, behind any words or behind the name of an organisation. */
    private Optional<Titled> ending(String core, boolean open) {
        for (int from = 1; from <= core.length(); from++) {
            Titled ending = byCore.get(core.substring(from));
            if (ending != null && (open ? ending.open() : wording.isOwner(core.substring(0, from)))) {
                return Optional.of(ending);
            }
        }
        return Optional.empty();
    }

    /** The only type that the words of a core name; of several, the one with most of them. */
    private Optional<Titled> byWords(String core) {
        Set<String> words = wording.words(core);
        List<Titled> fits = new ArrayList<>();
        int most = 1;
        for (TableSpec table : words.isEmpty() ? List.<TableSpec>of() : tables) {
            for (NamedBy by : table.namedBy()) {
                if ((government || !by.government())
                        && by.fits(words)
                        && by.words().size() >= most) {
                    if (by.words().size() > most) {
                        fits.clear();
                    }
                    most = by.words().size();
                    fits.add(new Titled(table, by.dimensions(), false, String.join("", words)));
                }
            }
        }
        return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
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
