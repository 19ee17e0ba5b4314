package io.yusuan.read;

import javax.xml.stream.XMLStreamException;

/** The text boxes of a drawing that lies over a worksheet. */
final class XlsxDrawing {
    private final Sheet sheet;
    private final Budget budget;
    private int row = 1;
    private int column = 1;

    XlsxDrawing(Sheet sheet, Budget budget) {
        this.sheet = sheet;
        this.budget = budget;
    }

    boolean takes(Xml xml, String name) throws XMLStreamException, Refusal {
        switch (name) {
            case "from" -> corner(xml);
            case "txBody" -> xml.within(p -> p.equals("p") && paragraph(xml));
            case "Fallback" -> xml.skip();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void corner(Xml xml) throws XMLStreamException, Refusal {
        xml.within(name -> {
            StringBuilder number = new StringBuilder();
            xml.text(number, budget);
            String digits = number.toString().trim();
            if (digits.matches("[0-9]{1,7}")) {
                row = name.equals("row") ? Integer.parseInt(digits) + 1 : row;
                column = name.equals("col") ? Integer.parseInt(digits) + 1 : column;
            }
            return true;
        });
    }

    private boolean paragraph(Xml xml) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        xml.within(name -> {
            if (name.equals("t")) {
                xml.text(text, budget);
                return true;
            }
            if (name.equals("br")) {
                text.append('\n');
            }
            return false;
        });
        sheet.box(row, column, text.toString());
        return true;
    }
}
