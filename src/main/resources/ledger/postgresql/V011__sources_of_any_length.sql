-- An index of PostgreSQL that keeps the order of what it holds takes 2704 bytes a row, less than a path may have.
ALTER TABLE ledger_document DROP CONSTRAINT ledger_document_pkey;
CREATE UNIQUE INDEX ledger_document_by_job_and_source ON ledger_document (job, md5(source));
CREATE INDEX ledger_document_by_source ON ledger_document USING hash (source);
