package io.yusuan.recognise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables of a document and the type of each. Safe for use by several threads. */
public final class Recogniser {
    private final Wording wording;
    private final Lines lines;
    private final Signatures signatures;
    private final GovernmentTitles governments;

    public Recogniser(Catalogue catalogue) {
        this.wording = catalogue.wording();
        this.lines = new Lines(wording, new TitleIndex(wording.titles(), catalogue.tables()));
        this.signatures = new Signatures(catalogue.tables(), wording);
        this.governments = new GovernmentTitles(catalogue);
    }

    /** Takes a document apart; every grid becomes a table, every other paragraph stays narrative. */
    public Recognition recognise(Document document) {
        List<Block> blocks = blocks(document);
        List<Paragraph> margins = new ArrayList<>();
        List<FoundTable> tables = new ArrayList<>();
        List<Paragraph> narrative = new ArrayList<>();
        List<Paragraph> before = new ArrayList<>();
        List<Integer> narrativeSizes = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                boolean margin = paragraph.place() instanceof Place.Margin;
                (margin ? margins : before).add(paragraph);
            } else if (block instanceof TableGrid grid) {
                TableHead head = TableHead.of(before, grid, lines);
                narrative.addAll(head.rest());
                tables.add(found(tables.size() + 1, grid, head));
                narrativeSizes.add(narrative.size());
                before = new ArrayList<>();
            }
        }
        narrative.addAll(before);
        return new Recognition(
                withNotes(governments.settled(tables), narrativeSizes, narrative),
                narrated(narrative),
                narrated(margins));
    }

    /** The blocks without markup, page numbers and blanks; a grid of one column is text in a frame. */
    private List<Block> blocks(Document document) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof TableGrid grid && grid.columns() > 1) {
                blocks.add(grid);
            } else if (block instanceof TableGrid grid) {
                grid.cells().forEach(c -> addClean(blocks, c.text(), c));
            } else if (block instanceof Paragraph paragraph) {
                String text = lines.clean(paragraph.text());
                if (!text.isEmpty() && !lines.isPageNumber(text)) {
                    blocks.add(new Paragraph(text, paragraph.place()));
                }
            }
        }
        return blocks;
    }

    private void addClean(List<Block> blocks, String text, Cell cell) {
        String clean = lines.clean(text);
        if (!clean.isEmpty()) {
            blocks.add(new Paragraph(clean, cell.place()));
        }
    }

    private FoundTable found(int ordinal, TableGrid grid, TableHead head) {
        Optional<TableSpec> spec = head.named().map(TitleIndex.Titled::spec);
        RecognisedFrom from = spec.isPresent() ? RecognisedFrom.TITLE : RecognisedFrom.NOTHING;
        if (spec.isEmpty()) {
            List<TableSpec> bySignature = signatures.find(grid);
            if (bySignature.size() == 1) {
                spec = Optional.of(bySignature.get(0));
                from = RecognisedFrom.HEADER;
            }
        }
        String title = wording.titles().title(head.title());
        return new FoundTable(
                ordinal,
                grid,
                head.firstRow(),
                spec,
                from,
                head.named().map(TitleIndex.Titled::dimensions).orElse(DimensionSpec.NONE),
                head.label(),
                title,
                head.above(),
                List.of());
    }

    private List<FoundTable> withNotes(List<FoundTable> tables, List<Integer> from, List<Paragraph> narrative) {
        List<FoundTable> noted = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            int to = i + 1 < tables.size() ? from.get(i + 1) : narrative.size();
            List<Paragraph> below = Notes.directlyBelow(narrative.subList(from.get(i), to));
            noted.add(tables.get(i).with(below));
        }
        return noted;
    }

    private List<Paragraph> narrated(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(p -> !lines.isPersonal(p.text()) && !lines.isContents(p.text()))
                .toList();
    }
}
