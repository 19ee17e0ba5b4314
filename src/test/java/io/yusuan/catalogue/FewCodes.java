package io.yusuan.catalogue;

import java.util.List;

/** The built-in catalogue with a code book of few entries, for jobs of tests that publish it over and over. */
public final class FewCodes {
    private static final int ENTRIES = 20;

    private FewCodes() {}

    public static Catalogue builtIn() {
        Catalogue all = CatalogueLoader.builtIn();
        return new Catalogue(
                all.version(),
                all.wording(),
                all.tables(),
                all.rules(),
                all.documents(),
                all.narrative(),
                new CodeBook(
                        all.codes().entries().stream().limit(ENTRIES).toList(),
                        List.of(),
                        all.codes().mappings().stream().limit(ENTRIES).toList()));
    }
}
