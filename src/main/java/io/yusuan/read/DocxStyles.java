package io.yusuan.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Which styles of a docx document put their paragraphs into a list. */
final class DocxStyles {
    private static final int MAX_BASES = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultStyle = "";

    private record Style(String basedOn, String list, int level) {}

    /**
     * A style that names a list.
     *
     * @param id the style
     * @param list the list
     * @param level the level, −1 where it names none
     */
    record Numbered(String id, String list, int level) {}

    /** The nearest of a style and those it is based on that names a list; {@code ""} stands for the default style. */
    Optional<Numbered> numbered(String name) {
        String id = name.isEmpty() ? defaultStyle : name;
        Style style = styles.get(id);
        for (int i = 0; style != null && i < MAX_BASES; i++) {
            if (!style.list().isEmpty()) {
                return Optional.of(new Numbered(id, style.list(), style.level()));
            }
            id = style.basedOn();
            style = styles.get(id);
        }
        return Optional.empty();
    }

    /** Reads the part of the styles, its root just begun. */
    void take(Xml xml) throws XMLStreamException, Refusal {
        xml.within(name -> {
            if (!name.equals("style")) {
                return false;
            }
            String id = String.valueOf(xml.attribute("styleId"));
            boolean isDefault = xml.attribute("default") != null && xml.isOn("default");
            if (isDefault && "paragraph".equals(xml.attribute("type"))) {
                defaultStyle = id;
            }
            styles.put(id, style(xml));
            return true;
        });
    }

    private static Style style(Xml xml) throws XMLStreamException, Refusal {
        String[] words = {"", ""};
        int[] level = {-1};
        xml.within(name -> {
            switch (name) {
                case "basedOn" -> words[0] = xml.value();
                case "numId" -> words[1] = xml.value();
                case "ilvl" -> level[0] = xml.number("val", -1);
                default -> {
                    // A former list of a tracked change does not hold.
                    return name.equals("pPrChange") && xml.skip();
                }
            }
            return false;
        });
        return new Style(words[0], words[1], level[0]);
    }
}
