package io.yusuan.normalise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReading;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Statement.RecognisedBy;
import io.yusuan.statement.Statement.TableStatus;
import io.yusuan.statement.Target;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes typed statements of the tables of one document. Safe for use by several threads. */
public final class Normaliser {
    private final Wording wording;
    private final Catalogue catalogue;
    private final boolean keepPersonalData;

    /**
     * A normaliser.
     *
     * @param keepPersonalData whether people's names and telephone numbers may enter statements
     */
    public Normaliser(Catalogue catalogue, boolean keepPersonalData) {
        this.catalogue = catalogue;
        this.wording = catalogue.wording();
        this.keepPersonalData = keepPersonalData;
    }

    /** What the document says of itself. */
    public DocumentHead head(Recognition recognition, FindingLog log) {
        return new HeadReader(wording).read(recognition, log);
    }

    /** The statement of a table that was bound to columns. */
    public Statement statement(
            SourceId source, Recognition recognition, RawTable raw, DocumentHead head, FindingLog log) {
        FoundTable found = raw.source();
        FindingLog own = new FindingLog();
        TableContext context = context(recognition, found, head);
        List<Line> lines = new LineMaker(context, raw, catalogue.codes(), keepPersonalData, own).lines();
        if (found.from() == RecognisedFrom.HEADER) {
            own.add(Finding.of(
                    FindingCode.TABLE_WITHOUT_TITLE,
                    found.grid().place(),
                    context.spec().type()));
        }
        boolean figures = lines.stream().flatMap(l -> l.amounts().stream()).anyMatch(RowAmounts::hasFigure);
        if (figures && context.unit().from() == UnitFrom.ASSUMED) {
            own.add(Finding.of(FindingCode.UNIT_ASSUMED, found.grid().place(), found.title()));
        }
        TableStatus status = figures ? TableStatus.PARSED : empty(found);
        return finish(source, found, context, status, lines, List.of(), owner(found), own, log, head);
    }

    /** The statement of performance forms. */
    public Statement form(
            SourceId source,
            Recognition recognition,
            FoundTable found,
            FormReading reading,
            DocumentHead head,
            FindingLog log) {
        FindingLog own = new FindingLog();
        TableContext context = context(recognition, found, head);
        DimensionSpec defaults = context.spec().dimensions().orElse(new DimensionSpec("", context.measure(), "", ""));
        FormSpec spec = context.spec().form().orElseThrow();
        FormStatement form = new FormNormaliser(spec, defaults, keepPersonalData)
                .statement(reading, context.unit(), context.fiscalYear(), own);
        if (form.usesOutsideUnit() && context.unit().from() == UnitFrom.ASSUMED) {
            own.add(Finding.of(FindingCode.UNIT_ASSUMED, found.grid().place(), found.title()));
        }
        boolean filled =
                form.lines().stream().flatMap(l -> l.amounts().stream()).anyMatch(RowAmounts::hasFigure)
                        || !form.targets().isEmpty();
        TableStatus status = filled ? TableStatus.PARSED : empty(found);
        TableContext unitKnown = context.in(form.unit().orElse(context.unit()));
        return finish(
                source, found, unitKnown, status, form.lines(), form.targets(), form.organisation(), own, log, head);
    }

    /** The statement of a table whose type is unknown: kept, never guessed. */
    public Statement unrecognised(
            SourceId source, Recognition recognition, FoundTable found, DocumentHead head, FindingLog log) {
        FindingLog own = new FindingLog();
        own.add(Finding.of(FindingCode.TABLE_UNRECOGNISED, found.grid().place(), found.title()));
        TableContext context = context(recognition, found, head);
        return finish(
                source, found, context, TableStatus.UNRECOGNISED, List.of(), List.of(), owner(found), own, log, head);
    }

    private TableContext context(Recognition recognition, FoundTable found, DocumentHead head) {
        OptionalInt year = found.above().stream()
                .map(p -> YearText.find(p.text()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(head.fiscalYear());
        PrintedUnit unit = new TableUnits(recognition).unit(found);
        return new TableContext(found.spec().orElse(null), head.disclosure(), year, unit);
    }

    private TableStatus empty(FoundTable found) {
        Stream<String> cells = found.grid().cells().stream().map(c -> Labels.fold(c.text()));
        Stream<String> notes = found.below().stream().map(Paragraph::text).map(Labels::fold);
        boolean declared = Stream.concat(notes, cells).anyMatch(wording.nilStatements()::in);
        return declared ? TableStatus.DECLARED_EMPTY : TableStatus.EMPTY;
    }

    private Statement finish(
            SourceId source,
            FoundTable found,
            TableContext context,
            TableStatus status,
            List<Line> lines,
            List<Target> targets,
            String owner,
            FindingLog own,
            FindingLog log,
            DocumentHead head) {
        String id = Identifiers.table(source, found.ordinal());
        own.findings().forEach(f -> log.add(f.inTable(id)));
        return new Statement(
                id,
                found.ordinal(),
                found.spec().map(TableSpec::type).orElse(""),
                found.label(),
                found.title(),
                recognisedBy(found.from()),
                owner.equals(head.organisation()) ? "" : owner,
                context.fiscalYear(),
                context.unit(),
                status,
                found.grid().rows(),
                found.grid().columns(),
                found.grid().place(),
                lines,
                targets);
    }

    private String owner(FoundTable found) {
        return OwnerLines.of(found, wording).stream().findFirst().orElse("");
    }

    private static RecognisedBy recognisedBy(RecognisedFrom from) {
        return switch (from) {
            case TITLE -> RecognisedBy.TITLE;
            case HEADER -> RecognisedBy.HEADER;
            case NOTHING -> RecognisedBy.NONE;
        };
    }
}
