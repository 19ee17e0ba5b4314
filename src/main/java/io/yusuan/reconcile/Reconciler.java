package io.yusuan.reconcile;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.document.SourceId;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Statement;
import java.util.List;

/** Applies the catalogue's rules. Safe for use by several threads. */
public final class Reconciler {
    private final Catalogue catalogue;

    public Reconciler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Judges one document. */
    public Reconciliation reconcile(
            SourceId source, DocumentHead head, List<Statement> statements, List<Claim> claims) {
        return new Reconciliation(List.of(), List.of());
    }
}
