package io.yusuan.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Reads the built-in catalogue and an optional overlay directory; all problems are reported together. */
public final class CatalogueLoader {
    private static final String NARRATIVE = "narrative.yaml";

    private CatalogueLoader() {}

    /** The built-in catalogue. */
    public static Catalogue builtIn() {
        try {
            return load(Optional.empty());
        } catch (IOException e) {
            throw new IllegalStateException("the built-in catalogue needs no files", e);
        }
    }

    /**
     * The catalogue with an overlay.
     *
     * @throws CatalogueException with every problem of every file
     * @throws IOException when the overlay directory cannot be read
     */
    public static Catalogue load(Optional<Path> overlay) throws IOException {
        Problems problems = new Problems();
        CatalogueFiles files = CatalogueFiles.builtIn(ParsedFiles.builtIn(), problems);
        if (overlay.isPresent()) {
            files.overlay(overlay.get());
            refuseStrangers(files, problems);
        }
        // Whatever needs no other part is read beside the tables: a process that starts has nothing else to do.
        TableFiles tableFiles = new TableFiles(files, problems);
        RuleFiles ruleFiles = new RuleFiles(files, problems);
        CompletableFuture<Wording> wording = CompletableFuture.supplyAsync(tableFiles::wording);
        CompletableFuture<List<RuleSpec>> rules = CompletableFuture.supplyAsync(ruleFiles::rules);
        CompletableFuture<NarrativeSpec> narrative = CompletableFuture.supplyAsync(() -> narrative(files, problems));
        CompletableFuture<CodeBook> codes = CompletableFuture.supplyAsync(() -> CodeBook.load(files, problems));
        CompletableFuture<String> version = CompletableFuture.supplyAsync(files::version);
        List<TableSpec> tables = tableFiles.tables();
        DocumentRules documents = documents(files, tables, problems);
        Catalogue catalogue = new Catalogue(
                version.join(),
                wording.join().with(codes.join()),
                tables,
                rules.join(),
                documents,
                narrative.join(),
                codes.join());
        check(catalogue, tableFiles, ruleFiles, problems);
        problems.throwIfAny();
        return catalogue;
    }

    /** What the parts promise each other. */
    private static void check(Catalogue catalogue, TableFiles tableFiles, RuleFiles ruleFiles, Problems problems) {
        Wording wording = catalogue.wording();
        List<TableSpec> tables = catalogue.tables();
        Set<String> doubtful = tableFiles.doubtful();
        tableFiles.checkHeadings(wording.titles());
        new References(wording, tables, tableFiles::written, doubtful.isEmpty(), problems).check();
        ruleFiles.check(new RuleNames(tables, wording, doubtful, problems));
    }

    /** The built-in wording of narratives, or the overlay's in its place. */
    private static NarrativeSpec narrative(CatalogueFiles files, Problems problems) {
        NarrativeSpec narrative = new NarrativeSpec();
        for (String name : List.of(NARRATIVE, CatalogueFiles.OVERLAY + NARRATIVE)) {
            for (YamlNode.Mapping yaml : files.yaml(name, problems)) {
                narrative = NarrativeSpec.parse(yaml, problems);
            }
        }
        return narrative;
    }

    /** The built-in rules between documents, or the overlay's in their place. */
    private static DocumentRules documents(CatalogueFiles files, List<TableSpec> tables, Problems problems) {
        DocumentRules documents = DocumentRules.none();
        for (String name : List.of(DocumentRules.FILE, CatalogueFiles.OVERLAY + DocumentRules.FILE)) {
            for (YamlNode.Mapping yaml : files.yaml(name, problems)) {
                documents = DocumentRules.parse(yaml, tables, problems);
            }
        }
        return documents;
    }

    /** A file in the wrong place would do nothing, and nobody would notice. */
    private static void refuseStrangers(CatalogueFiles files, Problems problems) {
        for (String name : files.under(CatalogueFiles.OVERLAY).keySet()) {
            String known = name.substring(CatalogueFiles.OVERLAY.length());
            boolean belongs = known.startsWith(RuleFiles.FOLDER)
                    || known.startsWith(TableFiles.FOLDER)
                    || known.startsWith("codes/")
                    || known.equals(DocumentRules.FILE)
                    || known.equals(NARRATIVE)
                    || known.equals(Wording.FILE);
            if (!belongs) {
                problems.add(
                        files.shown(name),
                        1,
                        "no part of a catalogue; known are " + TableFiles.FOLDER + "*.yaml, " + RuleFiles.FOLDER
                                + "*.yaml, codes/*.csv, " + DocumentRules.FILE + ", " + NARRATIVE + ", "
                                + Wording.FILE);
            }
        }
    }
}
