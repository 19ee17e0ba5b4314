package io.yusuan.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the built-in catalogue and an optional overlay directory; all problems are reported together. */
public final class CatalogueLoader {
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
        }
        TableFiles tableFiles = new TableFiles(files, problems);
        Wording wording = tableFiles.wording();
        List<TableSpec> tables = tableFiles.tables(wording.titles());
        List<RuleSpec> rules = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.under("rules/").entrySet()) {
            rules.addAll(RuleSpec.parse(files.yaml(file.getKey(), file.getValue(), problems), problems));
        }
        NarrativeSpec narrative = new NarrativeSpec();
        for (Map.Entry<String, byte[]> file : files.under("narrative.yaml").entrySet()) {
            narrative = NarrativeSpec.parse(files.yaml(file.getKey(), file.getValue(), problems), problems);
        }
        CodeBook codes = CodeBook.load(files, problems);
        problems.throwIfAny();
        return new Catalogue(files.version(), wording, tables, rules, narrative, codes);
    }
}
