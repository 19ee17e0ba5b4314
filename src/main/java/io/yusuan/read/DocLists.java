package io.yusuan.read;

import io.yusuan.read.WordList.Membership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The lists that a binary Word document defines. */
final class DocLists {
    /** Formats of numbers by their code ([MS-OSHARED] 2.2.1.3), named as in ECMA-376. */
    private static final List<String> FORMATS = List.of(
            "decimal",
            "upperRoman",
            "lowerRoman",
            "upperLetter",
            "lowerLetter",
            "ordinal",
            "cardinalText",
            "ordinalText",
            "hex",
            "chicago",
            "ideographDigital",
            "japaneseCounting",
            "aiueo",
            "iroha",
            "decimalFullWidth",
            "decimalHalfWidth",
            "japaneseLegal",
            "japaneseDigitalTenThousand",
            "decimalEnclosedCircle",
            "decimalFullWidth2",
            "aiueoFullWidth",
            "irohaFullWidth",
            "decimalZero",
            ListLevel.BULLET,
            "ganada",
            "chosung",
            "decimalEnclosedFullstop",
            "decimalEnclosedParen",
            "decimalEnclosedCircleChinese",
            "ideographEnclosedCircle",
            "ideographTraditional",
            "ideographZodiac",
            "ideographZodiacTraditional",
            "taiwaneseCounting",
            "ideographLegalTraditional",
            "taiwaneseCountingThousand",
            "taiwaneseDigital",
            "chineseCounting",
            "chineseLegalSimplified",
            "chineseCountingThousand");

    private static final int NO_NUMBER = 0xFF;
    private static final int SPACE_FOLLOWS = 1;
    private static final int NOTHING_FOLLOWS = 2;

    private final ListTables tables;
    private final Map<Integer, Optional<WordList>> lists = new HashMap<>();

    /**
     * The lists of a document.
     *
     * @param tables null where it has none
     */
    DocLists(ListTables tables) {
        this.tables = tables;
    }

    /** The list a paragraph belongs to, by itself or by its style. */
    Optional<Membership> of(Paragraph paragraph) {
        int number = paragraph.getIlfo();
        if (tables == null || number < 1) {
            return Optional.empty();
        }
        return lists.computeIfAbsent(number, this::list).map(list -> new Membership(list, paragraph.getIlvl()));
    }

    /** A list with a number that the tables do not know is none: so Word reads the numbers that end older lists. */
    private Optional<WordList> list(int number) {
        try {
            LFO use = tables.getLfo(number);
            ListData data = tables.getListData(use.getLsid());
            return data == null ? Optional.empty() : Optional.of(list(number, data));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private WordList list(int number, ListData data) {
        ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        for (int i = 0; i < Math.min(levels.length, data.numLevels()); i++) {
            levels[i] = level(data.getLevel(i + 1));
        }
        Map<Integer, Integer> starts = new HashMap<>();
        for (ListFormatOverrideLevel own : tables.getLfoData(number).getRgLfoLvl()) {
            int index = own.getLevelNum();
            if (index < levels.length && own.isFormatting()) {
                levels[index] = level(own.getLevel());
            }
            if (own.isStartAt()) {
                starts.put(index, own.isFormatting() ? own.getLevel().getStartAt() : own.getIStartAt());
            }
        }
        return new Listed(Integer.toString(data.getLsid()), levels, starts);
    }

    private static ListLevel level(org.apache.poi.hwpf.model.ListLevel level) {
        int code = level.getNumberFormat() & NO_NUMBER;
        String format = code < FORMATS.size() ? FORMATS.get(code) : code == NO_NUMBER ? "none" : "code " + code;
        String suffix = switch (level.getTypeOfCharFollowingTheNumber()) {
            case SPACE_FOLLOWS -> " ";
            case NOTHING_FOLLOWS -> "";
            default -> "\t";
        };
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        return new ListLevel(level.getStartAt(), format, text, suffix, level.isLegalNumbering(), -1);
    }

    /** Two uses of one definition are two lists, even where they say the same. */
    private static final class Listed implements WordList {
        private final String family;
        private final ListLevel[] levels;
        private final Map<Integer, Integer> starts;

        private Listed(String family, ListLevel[] levels, Map<Integer, Integer> starts) {
            this.family = family;
            this.levels = levels;
            this.starts = starts;
        }

        @Override
        public String family() {
            return family;
        }

        @Override
        public ListLevel level(int index) {
            return levels[index];
        }

        @Override
        public Map<Integer, Integer> starts() {
            return starts;
        }
    }
}
