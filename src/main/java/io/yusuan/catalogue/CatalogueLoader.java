package io.yusuan.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        CatalogueFiles files = CatalogueFiles.builtIn(problems);
        if (overlay.isPresent()) {
            files.overlay(overlay.get());
            refuseStrangers(files, problems);
        }
        TableFiles tableFiles = new TableFiles(files, problems);
        Wording wording = tableFiles.wording();
        List<TableSpec> tables = tableFiles.tables(wording.titles());
        Set<String> doubtful = tableFiles.doubtful();
        new References(wording, tables, tableFiles::written, doubtful.isEmpty(), problems).check();
        List<RuleSpec> rules = new RuleFiles(files, tables, wording, doubtful, problems).rules();
        DocumentRules documents = documents(files, tables, problems);
        NarrativeSpec narrative = narrative(files, problems);
        CodeBook codes = CodeBook.load(files, problems);
        problems.throwIfAny();
        return new Catalogue(files.version(), wording.with(codes), tables, rules, documents, narrative, codes);
    }

    /** The built-in wording of narratives, or the overlay's in its place. */
    private static NarrativeSpec narrative(CatalogueFiles files, Problems problems) {
        NarrativeSpec narrative = new NarrativeSpec();
        for (String name : List.of(NARRATIVE, CatalogueFiles.OVERLAY + NARRATIVE)) {
            for (Map.Entry<String, byte[]> file : files.under(name).entrySet()) {
                narrative = NarrativeSpec.parse(files.yaml(file.getKey(), file.getValue(), problems), problems);
            }
        }
        return narrative;
    }

    /** The built-in rules between documents, or the overlay's in their place. */
    private static DocumentRules documents(CatalogueFiles files, List<TableSpec> tables, Problems problems) {
        DocumentRules documents = DocumentRules.none();
        for (String name : List.of(DocumentRules.FILE, CatalogueFiles.OVERLAY + DocumentRules.FILE)) {
            for (Map.Entry<String, byte[]> file : files.under(name).entrySet()) {
                YamlNode.Mapping yaml = files.yaml(file.getKey(), file.getValue(), problems);
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
