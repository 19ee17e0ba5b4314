package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.Place.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The footnotes and endnotes of a Word document; each follows the paragraph or table that refers to it. */
final class DocxNotes {
    private record Due(Note.Kind kind, int number, List<String> paragraphs) {}

    private final Blocks blocks;
    private final Map<Note.Kind, Map<String, List<String>>> texts = new EnumMap<>(Note.Kind.class);
    private final Map<Note.Kind, Integer> referred = new EnumMap<>(Note.Kind.class);
    private final List<Due> due = new ArrayList<>();

    DocxNotes(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Takes a note of the document. */
    void add(Note.Kind kind, String id, List<String> paragraphs) {
        texts.computeIfAbsent(kind, k -> new HashMap<>()).put(id, paragraphs);
    }

    /** Notes that the text refers to a note; references to notes that are not there show nothing. */
    void refer(String element, String id) {
        Note.Kind kind = element.startsWith("foot") ? Note.Kind.FOOTNOTE : Note.Kind.ENDNOTE;
        int number = referred.merge(kind, 1, Integer::sum);
        List<String> paragraphs = texts.getOrDefault(kind, Map.of()).remove(id);
        if (paragraphs != null) {
            due.add(new Due(kind, number, paragraphs));
        }
    }

    /** Adds the notes that the block just read refers to. */
    void show(int block) {
        for (Due note : due) {
            Place place = new Note(block, note.kind(), note.number());
            note.paragraphs().forEach(p -> blocks.paragraph(p, place));
        }
        due.clear();
    }
}
