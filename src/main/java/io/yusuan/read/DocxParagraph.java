package io.yusuan.read;

import javax.xml.stream.XMLStreamException;

/** Reads one paragraph of a Word document: the number its list gives it, then the text of its runs. */
final class DocxParagraph {
    private static final int HEX = 16;

    private final Budget budget;
    private final Xml xml;
    private final DocxFlow flow;
    private final DocxNotes notes;
    private final DocxFlow.Sink sink;
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private String list;
    private int level = -1;
    private boolean hidden;
    private boolean markDeleted;
    private boolean anythingHidden;

    DocxParagraph(Budget budget, Xml xml, DocxFlow flow, DocxNotes notes, DocxFlow.Sink sink) {
        this.budget = budget;
        this.xml = xml;
        this.flow = flow;
        this.notes = notes;
        this.sink = sink;
    }

    /** The paragraph just begun, as it shows. */
    String read() throws XMLStreamException, Refusal {
        xml.within(this::inline);
        boolean shows = !Blocks.isBlank(text) || !markDeleted && !anythingHidden;
        if (!shows || flow.isDeleted()) {
            return text.toString();
        }
        String number = flow.number(style, list, level, !Blocks.isBlank(text));
        budget.characters(number.length());
        return number + text;
    }

    private boolean inline(String name) throws XMLStreamException, Refusal {
        switch (name) {
            case "pPr" -> xml.within(this::property);
            case "r" -> {
                hidden = false;
                return false;
            }
            case "rPr" -> xml.within(this::runProperty);
            case "t" -> runText();
            case "tab", "ptab" -> mark('\t');
            case "br", "cr" -> mark('\n');
            case "noBreakHyphen" -> mark('-');
            case "sym" -> mark(symbol());
            case "txbxContent" -> flow.box(sink);
            case "footnoteReference", "endnoteReference" -> refer(name);
            default -> {
                return DocxFlow.LEFT_OUT.contains(name) && xml.skip();
            }
        }
        return true;
    }

    private boolean property(String name) throws XMLStreamException, Refusal {
        switch (name) {
            case "pStyle" -> style = xml.value();
            case "numId" -> list = xml.value();
            case "ilvl" -> level = xml.number("val", 0);
            case "del", "moveFrom" -> markDeleted = true;
            case "pPrChange", "rPrChange", "sectPr" -> {
                return xml.skip();
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private boolean runProperty(String name) throws XMLStreamException, Refusal {
        if (name.equals("rPrChange")) {
            return xml.skip();
        }
        hidden |= name.equals("vanish") && xml.isOn("val");
        return false;
    }

    private void runText() throws XMLStreamException, Refusal {
        if (!hidden) {
            xml.text(text, budget);
            return;
        }
        StringBuilder unseen = new StringBuilder();
        xml.text(unseen, budget);
        anythingHidden = true;
        flow.hidden(unseen.toString());
    }

    /** The sign of a note is no part of the text: a raised figure would lengthen the amount before it. */
    private void refer(String name) throws XMLStreamException, Refusal {
        if (!hidden && !flow.isDeleted()) {
            notes.refer(name, String.valueOf(xml.attribute("id")));
        }
        xml.skip();
    }

    private void mark(char c) throws XMLStreamException, Refusal {
        if (!hidden) {
            text.append(c);
            budget.characters(1);
        }
        xml.skip();
    }

    private char symbol() {
        try {
            return (char) Integer.parseInt(String.valueOf(xml.attribute("char")), HEX);
        } catch (NumberFormatException e) {
            return '\uFFFD';
        }
    }
}
