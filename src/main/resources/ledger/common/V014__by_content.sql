-- Documents of one content stand together, and everything is read in the order in which it is published, a page at a time.
CREATE INDEX IF NOT EXISTS ledger_document_by_content ON ledger_document (job, doc_id, ordinal);
