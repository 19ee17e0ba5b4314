-- What is known of every document a job has ever seen.
CREATE TABLE IF NOT EXISTS ledger_document (
    job               VARCHAR(64)   NOT NULL,
    source            VARCHAR(4000) NOT NULL, -- as in the datasets
    ordinal           INT           NOT NULL, -- order of discovery
    file              VARCHAR(4000) NOT NULL, -- URI of where it lies on this machine
    doc_id            CHAR(64)      NOT NULL,
    bytes             BIGINT        NOT NULL,
    duplicate_of      VARCHAR(4000),          -- the first source with the same bytes
    engine_version    VARCHAR(64)   NOT NULL,
    catalogue_version VARCHAR(64)   NOT NULL,
    store_key         CHAR(64)      NOT NULL, -- hash of all that the rows depend on
    state             VARCHAR(16)   NOT NULL, -- pending, done, withdrawn
    status            VARCHAR(16),
    reason            VARCHAR(64),
    organisation      VARCHAR(1000),
    fiscal_year       INT,
    tables_recognised INT,
    facts             INT,
    checks_held       INT,
    checks_differing  INT,
    findings          INT,
    differing_errors  INT,
    PRIMARY KEY (job, source)
);
CREATE INDEX IF NOT EXISTS ledger_document_by_state ON ledger_document (job, state, ordinal);
