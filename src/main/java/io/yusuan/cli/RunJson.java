package io.yusuan.cli;

import io.yusuan.batch.RunReport;
import io.yusuan.batch.Summary;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run did, for a machine: one JSON object. It is told of each input first, and writes it at once. */
final class RunJson implements Consumer<RunReport.Line> {
    private final Writer out;
    private JsonGenerator json;

    RunJson(Writer out) {
        this.out = out;
    }

    @Override
    public void accept(RunReport.Line document) {
        begin();
        json.writePOJO(json(document));
    }

    /** Nothing is written of a run that fails before it has come to its end. */
    private void begin() {
        if (json == null) {
            json = JsonMapper.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .createGenerator(out);
            json.writeStartObject();
            json.writeArrayPropertyStart("documents");
        }
    }

    /** Ends the object. */
    void end(RunReport report) {
        begin();
        json.writeEndArray();
        root(report).forEach(json::writePOJOProperty);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static Map<String, Object> root(RunReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("job", report.job());
        root.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        root.put("output", report.output().toString());
        root.put("known", report.known());
        root.put("read", report.read());
        root.put("unchanged", report.unchanged());
        root.put("withdrawn", report.withdrawn());
        root.put("not_held_against_each_other", report.notHeld());
        root.put(
                "not_fetched",
                report.notFetched().stream()
                        .map(missing -> Map.of("url", missing.url(), "reason", missing.reason()))
                        .map(TreeMap::new)
                        .toList());
        root.put("sources_in_question", report.sourcesInQuestion());
        root.put("waived", report.waived());
        root.put("unused_waivers", report.unusedWaivers());
        root.put("loaded", report.loaded().map(LoadSummary::json).orElse(null));
        root.put("statuses", report.totals().statuses());
        return root;
    }

    private static Map<String, Object> json(RunReport.Line line) {
        Summary s = line.summary();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", line.source());
        document.put("doc_id", line.docId());
        document.put("status", s.status());
        document.put("reason", s.reason().isEmpty() ? null : s.reason());
        document.put("organisation", s.organisation().isEmpty() ? null : s.organisation());
        document.put("fiscal_year", s.fiscalYear().isPresent() ? s.fiscalYear().getAsInt() : null);
        document.put("tables_recognised", s.tablesRecognised());
        document.put("facts", s.facts());
        document.put("checks_held", s.checksHeld());
        document.put("checks_differing", s.checksDiffering());
        document.put("findings", s.findings());
        return document;
    }
}
