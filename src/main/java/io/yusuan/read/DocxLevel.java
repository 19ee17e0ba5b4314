package io.yusuan.read;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** One level of a list as a docx document defines it. */
final class DocxLevel {
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private int start;
    private String format = "decimal";
    private String text = "";
    private String suffix = "\t";
    private boolean legal;
    private int restart = -1;
    private String style = "";
    private boolean hidden;

    private DocxLevel() {}

    /** Reads the level just begun. */
    static DocxLevel read(Xml xml) throws XMLStreamException, Refusal {
        DocxLevel level = new DocxLevel();
        xml.within(name -> {
            level.take(name, xml);
            return false;
        });
        return level;
    }

    private void take(String name, Xml xml) {
        switch (name) {
            case "start" -> start = xml.number("val", 0);
            case "numFmt" -> format = xml.value();
            case "lvlText" ->
                text = PLACEHOLDER
                        .matcher(xml.value())
                        .replaceAll(m -> String.valueOf((char) (m.group(1).charAt(0) - '1')));
            case "suff" -> suffix = suffix(xml.value());
            case "isLgl" -> legal = xml.isOn("val");
            case "lvlRestart" -> restart = xml.number("val", -1);
            case "pStyle" -> style = xml.value();
            case "vanish" -> hidden = xml.isOn("val");
            default -> {
                // Indents, fonts and pictures say nothing of the number.
            }
        }
    }

    private static String suffix(String word) {
        return switch (word) {
            case "nothing" -> "";
            case "space" -> " ";
            default -> "\t";
        };
    }

    /** Whether it numbers the paragraphs of a style. */
    boolean isOf(String styleId) {
        return style.equals(styleId);
    }

    ListLevel shown() {
        ListLevel level = new ListLevel(start, format, text, suffix, legal, restart);
        return hidden ? level.unseen() : level;
    }
}
