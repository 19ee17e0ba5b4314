-- What a job published last, so that a run in which nothing has changed need not publish it again.
CREATE TABLE IF NOT EXISTS ledger_publication (
    job           VARCHAR(64) PRIMARY KEY,
    made_of       CHAR(64)    NOT NULL, -- hash of all that its bytes depend on
    manifest      CHAR(64)    NOT NULL, -- SHA-256 of manifest.json
    waived        TEXT        NOT NULL, -- ids of the findings accepted, with blanks between them
    waived_errors INT         NOT NULL
);
