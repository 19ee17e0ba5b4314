package io.yusuan.read;

import io.yusuan.read.WordList.Membership;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The lists that a docx document defines, and which of them a paragraph belongs to. */
final class DocxLists {
    private static final String NO_LIST = "0";

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, ListOf> lists = new HashMap<>();
    private final DocxStyles styles = new DocxStyles();

    /** What lists of a kind have in common; they count on together. */
    private static final class Definition {
        private final String id;
        private final DocxLevel[] levels = new DocxLevel[ListLevel.COUNT];
        private String isStyle = "";
        private String sameAsStyle = "";

        private Definition(String id) {
            this.id = id;
        }
    }

    /** A list: a definition, with levels of its own and counts that begin anew. */
    private final class ListOf implements WordList {
        private String definition = "";
        private final Map<Integer, DocxLevel> own = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();

        @Override
        public String family() {
            return defined().map(d -> d.id).orElse("");
        }

        @Override
        public ListLevel level(int index) {
            DocxLevel level = docxLevel(index);
            return level == null ? null : level.shown();
        }

        private DocxLevel docxLevel(int index) {
            DocxLevel level = own.get(index);
            return level != null ? level : defined().map(d -> d.levels[index]).orElse(null);
        }

        @Override
        public Map<Integer, Integer> starts() {
            return starts;
        }

        /** One definition may point to that of a style. */
        private Optional<Definition> defined() {
            Definition found = definitions.get(definition);
            if (found != null && !found.sameAsStyle.isEmpty()) {
                String style = found.sameAsStyle;
                return definitions.values().stream()
                        .filter(d -> d.isStyle.equals(style))
                        .findFirst();
            }
            return Optional.ofNullable(found);
        }
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    DocxStyles styles() {
        return styles;
    }

    /**
     * The list a paragraph belongs to, by itself or by its style.
     *
     * @param style its style, {@code ""} where it names none
     * @param number the list it names, null where it names none
     * @param level the level it names, −1 where it names none
     */
    Optional<Membership> of(String style, String number, int level) {
        if (lists.isEmpty() || NO_LIST.equals(number)) {
            return Optional.empty();
        }
        if (number != null) {
            return member(number, Math.max(0, level));
        }
        return styles.numbered(style).flatMap(named -> {
            int own = named.level() >= 0 ? named.level() : levelOf(named);
            return member(named.list(), level >= 0 ? level : own);
        });
    }

    private Optional<Membership> member(String number, int level) {
        return Optional.ofNullable(lists.get(number)).map(list -> new Membership(list, level));
    }

    /** A style that names no level has the one that names the style. */
    private int levelOf(DocxStyles.Numbered style) {
        ListOf list = lists.get(style.list());
        for (int i = 0; list != null && i < ListLevel.COUNT; i++) {
            DocxLevel level = list.docxLevel(i);
            if (level != null && level.isOf(style.id())) {
                return i;
            }
        }
        return 0;
    }

    /** Reads the part of the lists, its root just begun. */
    void take(Xml xml) throws XMLStreamException, Refusal {
        xml.within(name -> switch (name) {
            case "abstractNum" -> definition(xml);
            case "num" -> list(xml);
            default -> false;
        });
    }

    private boolean definition(Xml xml) throws XMLStreamException, Refusal {
        Definition definition = new Definition(String.valueOf(xml.attribute("abstractNumId")));
        definitions.put(definition.id, definition);
        xml.within(name -> {
            switch (name) {
                case "lvl" -> {
                    int index = xml.number("ilvl", -1);
                    DocxLevel level = DocxLevel.read(xml);
                    if (index >= 0 && index < ListLevel.COUNT) {
                        definition.levels[index] = level;
                    }
                    return true;
                }
                case "styleLink" -> definition.isStyle = xml.value();
                case "numStyleLink" -> definition.sameAsStyle = xml.value();
                default -> {
                    // Names and signs of the definition itself.
                }
            }
            return false;
        });
        return true;
    }

    private boolean list(Xml xml) throws XMLStreamException, Refusal {
        ListOf list = new ListOf();
        lists.put(String.valueOf(xml.attribute("numId")), list);
        int[] index = {0};
        xml.within(name -> {
            switch (name) {
                case "abstractNumId" -> list.definition = xml.value();
                case "lvlOverride" -> index[0] = xml.number("ilvl", 0);
                case "startOverride" -> list.starts.put(index[0], xml.number("val", 0));
                case "lvl" -> {
                    list.own.put(index[0], DocxLevel.read(xml));
                    return true;
                }
                default -> {
                    // Nothing else is said of a list.
                }
            }
            return false;
        });
        return true;
    }
}
