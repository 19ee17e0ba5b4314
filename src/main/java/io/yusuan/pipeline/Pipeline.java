package io.yusuan.pipeline;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Document;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReader;
import io.yusuan.interpret.FormReading;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawTable;
import io.yusuan.normalise.NarrativeReader;
import io.yusuan.normalise.Normaliser;
import io.yusuan.normalise.TableNormaliser;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recogniser;
import io.yusuan.recognise.Recognition;
import io.yusuan.reconcile.Reconciler;
import io.yusuan.reconcile.Reconciliation;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, understands and judges one document. Safe for use by several threads. */
public final class Pipeline {
    private final DocumentReader reader;
    private final Recogniser recogniser;
    private final Interpreter interpreter;
    private final Normaliser normaliser;
    private final NarrativeReader narrativeReader;
    private final Reconciler reconciler;

    /**
     * A pipeline.
     *
     * @param catalogue what to expect
     * @param limits what one document may cost
     * @param keepPersonalData whether people's names and telephone numbers in performance forms may enter datasets
     */
    public Pipeline(Catalogue catalogue, ReadLimits limits, boolean keepPersonalData) {
        this.reader = new DocumentReader(limits);
        this.recogniser = new Recogniser(catalogue);
        this.interpreter = new Interpreter(catalogue.wording());
        this.normaliser = new Normaliser(catalogue, keepPersonalData);
        this.narrativeReader = new NarrativeReader(catalogue.narrative(), catalogue.codes());
        this.reconciler = new Reconciler(catalogue);
    }

    /**
     * What becomes of a document.
     *
     * @throws IOException when the environment fails, never because of the document's content
     */
    public Outcome process(SourceFile source) throws IOException {
        return trace(source).outcome();
    }

    /**
     * The same, with what each room made of the document on the way.
     *
     * @throws IOException when the environment fails, never because of the document's content
     */
    public Trace trace(SourceFile source) throws IOException {
        FindingLog log = new FindingLog();
        ReadResult result = reader.read(source, log);
        if (result instanceof ReadResult.Refused refused) {
            Outcome rejected = new Outcome.Rejected(
                    source.id(), refused.mediaType(), source.bytes(), refused.reason(), log.findings());
            return new Trace(Optional.empty(), Optional.empty(), List.of(), rejected);
        }
        Document document = ((ReadResult.Readable) result).document();
        Trace read = understand(source, document, log);
        return OpenReadings.settle(read, another -> understand(source, another, log));
    }

    /** What becomes of a document that was read before. */
    public Trace understand(SourceFile source, Document document) {
        return understand(source, document, new FindingLog());
    }

    private Trace understand(SourceFile source, Document document, FindingLog ofReading) {
        FindingLog log = ofReading.copy();
        Recognition recognition = recogniser.recognise(document);
        DocumentHead head = normaliser.head(recognition, log);
        List<RawTable> tables = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        TableNormaliser normalised = normaliser.tables(source.id(), recognition, head, log);
        for (FoundTable found : recognition.tables()) {
            if (isGrid(found)) {
                RawTable raw = interpret(source.id(), found, log);
                tables.add(raw);
                statements.add(normalised.statement(raw));
            } else if (form(found).isPresent()) {
                FormReading reading = read(source.id(), found, form(found).get(), log);
                statements.add(normalised.form(found, reading));
            } else {
                statements.add(normalised.unrecognised(found));
            }
        }
        List<Claim> claims = narrativeReader.read(recognition.narrative(), head, log);
        Reconciliation judged = reconciler.reconcile(source.id(), head, statements, claims);
        log.addAll(judged.findings());
        Outcome outcome = new Outcome.Processed(
                source.id(),
                document.mediaType(),
                source.bytes(),
                document.pages(),
                head,
                judged.statements(),
                claims,
                judged.checks(),
                new ConfirmedReadings(statements, judged.checks()).settle(log.findings()));
        return new Trace(Optional.of(document), Optional.of(recognition), tables, outcome);
    }

    private static boolean isGrid(FoundTable found) {
        return found.spec()
                .map(TableSpec::shape)
                .filter(s -> s != TableShape.FORM)
                .isPresent();
    }

    private static Optional<FormSpec> form(FoundTable found) {
        return found.spec().filter(s -> s.shape() == TableShape.FORM).flatMap(TableSpec::form);
    }

    private FormReading read(SourceId source, FoundTable found, FormSpec form, FindingLog log) {
        FindingLog own = new FindingLog();
        FormReading reading = FormReader.read(found.grid(), found.firstRow(), form, own);
        String id = Identifiers.table(source, found.ordinal());
        own.findings().forEach(f -> log.add(f.inTable(id)));
        return reading;
    }

    private RawTable interpret(SourceId source, FoundTable found, FindingLog log) {
        FindingLog own = new FindingLog();
        RawTable raw = interpreter.interpret(found, own);
        String id = Identifiers.table(source, found.ordinal());
        own.findings().forEach(f -> log.add(f.inTable(id)));
        return raw;
    }
}
