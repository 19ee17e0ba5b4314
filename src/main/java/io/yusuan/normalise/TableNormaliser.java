package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Cell;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReading;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import io.yusuan.statement.DocumentHead.Disclosure;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Statement.RecognisedBy;
import io.yusuan.statement.Statement.TableStatus;
import io.yusuan.statement.Target;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes the statements of one document's tables. For one thread. */
public final class TableNormaliser {
    private final DocumentContext document;

    TableNormaliser(DocumentContext document) {
        this.document = document;
    }

    /** The statement of a table whose columns are bound. */
    public Statement statement(RawTable raw) {
        FoundTable found = raw.source();
        TableContext context = context(found);
        FindingLog own = new FindingLog();
        List<Line> lines = new LineMaker(document, context, raw, own).lines();
        LabelRows.report(context.spec().shape(), lines, own);
        boolean figures = hasFigures(lines);
        reportAssumedUnit(found, context, figures, own);
        boolean texts = !lines.isEmpty() && context.spec().holdsTextsOnly();
        TableStatus status = figures || texts ? TableStatus.PARSED : empty(found);
        return finish(found, context, status, lines, List.of(), owner(found), own);
    }

    /** The statement of performance forms. */
    public Statement form(FoundTable found, FormReading reading) {
        TableContext context = context(found);
        FindingLog own = new FindingLog();
        FormSpec spec = context.spec().form().orElseThrow();
        DimensionSpec defaults = context.spec().dimensions().orElse(new DimensionSpec("", context.measure(), "", ""));
        FormStatement form = new FormNormaliser(spec, document.targets(), defaults, document.keepPersonalData())
                .statement(reading, context.unit(), context.fiscalYear(), own);
        reportAssumedUnit(found, context, form.usesOutsideUnit(), own);
        TableStatus status = hasFigures(form.lines()) || !form.targets().isEmpty() ? TableStatus.PARSED : empty(found);
        TableContext unitKnown = context.in(form.unit().orElse(context.unit()));
        return finish(
                found, unitKnown, status, form.lines(), form.targets(), otherThanDocument(form.organisation()), own);
    }

    /** The statement of a table whose type is unknown: kept, never guessed. */
    public Statement unrecognised(FoundTable found) {
        FindingLog own = new FindingLog();
        List<Cell> printed = found.grid().cells().stream()
                .filter(c -> !Labels.fold(c.text()).isEmpty())
                .toList();
        long figures = printed.stream()
                .filter(c -> AmountParser.parse(c.text()).number().isPresent())
                .count();
        own.add(Finding.of(
                FindingCode.TABLE_UNRECOGNISED,
                found.grid().place(),
                found.title(),
                Integer.toString(printed.size()),
                Long.toString(figures)));
        return finish(found, context(found), TableStatus.UNRECOGNISED, List.of(), List.of(), owner(found), own);
    }

    private static boolean hasFigures(List<Line> lines) {
        return lines.stream().flatMap(l -> l.amounts().stream()).anyMatch(RowAmounts::hasFigure);
    }

    private static void reportAssumedUnit(FoundTable found, TableContext context, boolean used, FindingLog own) {
        if (used && context.unit().from() == UnitFrom.ASSUMED) {
            own.add(Finding.of(FindingCode.UNIT_ASSUMED, found.grid().place(), found.title()));
        }
    }

    private TableContext context(FoundTable found) {
        OptionalInt year = found.above().stream()
                .map(p -> YearText.find(p.text()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(document.head().fiscalYear());
        return new TableContext(
                Identifiers.table(document.source(), found.ordinal()),
                found.spec().orElse(null),
                found.titleDimensions(),
                document.head().disclosure(),
                year,
                document.units().unit(found),
                saysAdjusted(found));
    }

    /** Without a note 预算数 of a final account is the initial budget, as it is elsewhere. */
    private boolean saysAdjusted(FoundTable found) {
        return document.head().disclosure() == Disclosure.FINAL_ACCOUNT
                && Stream.concat(found.below().stream(), found.above().stream())
                        .map(p -> Labels.fold(p.text()))
                        .anyMatch(document.catalogue().wording().adjustedBudgetNotes()::in);
    }

    /** Whether an empty table is so on purpose: a statement stands in it, directly beneath, or in the list of tables. */
    private TableStatus empty(FoundTable found) {
        if (document.index().saysEmpty(found)) {
            return TableStatus.DECLARED_EMPTY;
        }
        Stream<String> cells = found.grid().cells().stream().map(c -> Labels.fold(c.text()));
        Stream<String> notes = found.below().stream().map(Paragraph::text).map(Labels::fold);
        boolean declared = Stream.concat(notes, cells)
                .anyMatch(document.catalogue().wording().nilStatements()::in);
        return declared ? TableStatus.DECLARED_EMPTY : TableStatus.EMPTY;
    }

    private Statement finish(
            FoundTable found,
            TableContext context,
            TableStatus status,
            List<Line> lines,
            List<Target> targets,
            String owner,
            FindingLog own) {
        if (found.from() == RecognisedFrom.HEADER) {
            own.add(Finding.of(
                    FindingCode.TABLE_WITHOUT_TITLE,
                    found.grid().place(),
                    context.spec().type()));
        }
        own.findings().forEach(f -> document.log().add(f.inTable(context.tableId())));
        return new Statement(
                context.tableId(),
                found.ordinal(),
                found.spec().map(TableSpec::type).orElse(""),
                found.label(),
                found.title(),
                recognisedBy(found.from()),
                owner,
                context.fiscalYear(),
                context.unit(),
                status,
                found.grid().rows(),
                found.grid().columns(),
                found.grid().place(),
                lines,
                targets);
    }

    /** The organisation a table names, where it is not the document's. */
    private String owner(FoundTable found) {
        return otherThanDocument(OwnerLines.of(found, document.catalogue().wording()).stream()
                .findFirst()
                .orElse(""));
    }

    private String otherThanDocument(String organisation) {
        return organisation.equals(document.head().organisation()) ? "" : organisation;
    }

    private static RecognisedBy recognisedBy(RecognisedFrom from) {
        return switch (from) {
            case TITLE -> RecognisedBy.TITLE;
            case HEADER -> RecognisedBy.HEADER;
            case NOTHING -> RecognisedBy.NONE;
        };
    }
}
