package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.Place.Margin;
import io.yusuan.document.Place.Note;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** The texts of a binary Word document beside its body: headers, footers, notes, comments. */
final class DocStories {
    /** Six stories that part notes from the text, then six a section ([MS-DOC] 2.8.10). */
    private static final int STORIES = 6;

    private static final int EVEN_FOOTER = 2;
    private static final int ODD_FOOTER = 3;
    private static final int FIRST_FOOTER = 5;
    /** Stands for each comment in the text of all comments. */
    private static final char COMMENT = 5;

    private final Intake intake;
    private final HWPFDocument document;

    DocStories(Intake intake, HWPFDocument document) {
        this.intake = intake;
        this.document = document;
    }

    /** Gives the shown text of each paragraph of a range. */
    interface Lines {
        List<String> of(Range range) throws Refusal;
    }

    /** Headers and footers of every section; what they print holds for all of the document. */
    void margins(Lines lines) throws Refusal {
        FileInformationBlock fib = document.getFileInformationBlock();
        if (fib.getPlcfHddSize() == 0) {
            return;
        }
        PlexOfCps stories = new PlexOfCps(document.getTableStream(), fib.getPlcfHddOffset(), fib.getPlcfHddSize(), 0);
        List<String> headers = new ArrayList<>();
        List<String> footers = new ArrayList<>();
        Range all = document.getHeaderStoryRange();
        for (int i = STORIES; i < stories.length(); i++) {
            int kind = i % STORIES;
            boolean footer = kind == EVEN_FOOTER || kind == ODD_FOOTER || kind == FIRST_FOOTER;
            GenericPropertyNode story = stories.getProperty(i);
            (footer ? footers : headers).addAll(lines.of(part(all, story.getStart(), story.getEnd())));
        }
        Margins.add(intake.blocks(), Margin.Kind.HEADER, headers);
        Margins.add(intake.blocks(), Margin.Kind.FOOTER, footers);
    }

    /** Adds the notes that the text between two positions refers to. */
    void notes(int from, int to, int block, Lines lines) throws Refusal {
        notes(Note.Kind.FOOTNOTE, document.getFootnotes(), document.getFootnoteRange(), from, to, block, lines);
        notes(Note.Kind.ENDNOTE, document.getEndnotes(), document.getEndnoteRange(), from, to, block, lines);
    }

    private void notes(Note.Kind kind, Notes notes, Range texts, int from, int to, int block, Lines lines)
            throws Refusal {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            int anchor = notes.getNoteAnchorPosition(i);
            if (anchor >= from && anchor < to) {
                Place place = new Note(block, kind, i + 1);
                Range text = part(texts, notes.getNoteTextStartOffset(i), notes.getNoteTextEndOffset(i));
                lines.of(text).forEach(line -> intake.blocks().paragraph(line, place));
            }
        }
    }

    void comments() {
        String text = document.getCommentsRange().text();
        intake.leaveOutComments((int) text.chars().filter(c -> c == COMMENT).count());
    }

    private Range part(Range of, int from, int to) {
        int start = of.getStartOffset();
        return new Range(start + from, Math.min(start + to, of.getEndOffset()), document);
    }
}
