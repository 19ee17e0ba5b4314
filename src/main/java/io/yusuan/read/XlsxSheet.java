package io.yusuan.read;

import io.yusuan.document.Place.Margin;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The cells of one worksheet part, shown as a person sees them. */
final class XlsxSheet {
    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final int LETTERS = 26;

    private final Intake intake;
    private final Sheet sheet;
    private final List<String> strings;
    private final CellStyles styles;
    private final boolean from1904;
    private int row;
    private int column;

    XlsxSheet(Intake intake, Sheet sheet, List<String> strings, CellStyles styles, boolean from1904) {
        this.intake = intake;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    boolean takes(Xml xml, String name) throws XMLStreamException, Refusal {
        switch (name) {
            case "row" -> {
                row = xml.number("r", row + 1);
                column = 0;
                if (xml.attribute("hidden") != null && xml.isOn("hidden") && row > 0) {
                    sheet.hidden().row(row);
                }
                return false;
            }
            case "col" -> {
                if (xml.attribute("hidden") != null && xml.isOn("hidden")) {
                    sheet.hidden().columns(xml.number("min", 0), xml.number("max", 0));
                }
                return false;
            }
            case "oddHeader", "evenHeader", "firstHeader" -> margin(Margin.Kind.HEADER, xml);
            case "oddFooter", "evenFooter", "firstFooter" -> margin(Margin.Kind.FOOTER, xml);
            case "c" -> cell(xml);
            case "mergeCell" -> {
                merge(String.valueOf(xml.attribute("ref")));
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void margin(Margin.Kind kind, Xml xml) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        xml.text(text, new Budget(intake.limits()));
        sheet.margin(kind, text.toString());
    }

    private void cell(Xml xml) throws XMLStreamException, Refusal {
        int[] at = position(String.valueOf(xml.attribute("r")));
        column = at == null ? column + 1 : at[1];
        row = at == null ? Math.max(1, row) : at[0];
        String type = String.valueOf(xml.attribute("t"));
        int style = xml.number("s", 0);
        if (styles.isBoxed(style)) {
            sheet.box(row);
        }
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        Budget own = new Budget(intake.limits());
        xml.within(name -> {
            if (name.equals("v")) {
                xml.text(value, own);
                return true;
            }
            if (name.equals("is")) {
                inline.append(XlsxReader.richText(xml, own));
                return true;
            }
            return false;
        });
        sheet.add(row, column, type.equals("inlineStr") ? inline.toString() : shown(type, value.toString(), style));
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> shared(value);
            case "str" -> XlsxReader.unescaped(value);
            case "b" -> value.isBlank() ? "" : value.trim().equals("0") ? "FALSE" : "TRUE";
            case "e", "d" -> value;
            default -> number(value, style);
        };
    }

    private String shared(String value) {
        try {
            int index = Integer.parseInt(value.trim());
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** A number as its format shows it; what is no number is shown as it stands. */
    private String number(String value, int style) {
        if (value.isBlank()) {
            return "";
        }
        try {
            return styles.format(style).show(Double.parseDouble(value.trim()), from1904);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void merge(String reference) {
        int colon = reference.indexOf(':');
        int[] from = position(colon < 0 ? reference : reference.substring(0, colon));
        int[] to = position(reference.substring(colon + 1));
        if (from != null && to != null) {
            sheet.merge(from[0], from[1], to[0], to[1]);
        }
    }

    /** Row and column of a reference such as {@code C7}; null where it is none. */
    private static int[] position(String reference) {
        Matcher m = REFERENCE.matcher(reference);
        if (!m.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : m.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        int row = Integer.parseInt(m.group(2));
        return row < 1 ? null : new int[] {row, column};
    }
}
