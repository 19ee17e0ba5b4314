package io.yusuan.dataset;

/** A row of {@code check_facts}: a fact that took part in a check. */
public record CheckFactRow(
        @Column(value = "the check", required = true, key = true, references = "checks.check_id")
        String checkId,

        @Column(value = "the fact", required = true, key = true, references = "facts.fact_id")
        String factId,

        @Column(
                value = "the document of the check; the fact may be another one's",
                required = true,
                references = "documents.doc_id")
        String docId) {}
