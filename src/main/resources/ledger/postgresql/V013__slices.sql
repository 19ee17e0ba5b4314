-- Parts of the documents of a run that is shared by several machines: who reads them, and how far that is.
CREATE TABLE ledger_slice (
    step_execution BIGINT       PRIMARY KEY,   -- of the job repository
    job            VARCHAR(64)  NOT NULL,
    engine         CHAR(64)     NOT NULL,      -- hash of what rows depend on, the same for all who take part
    first_ordinal  INT          NOT NULL,
    last_ordinal   INT          NOT NULL,
    state          VARCHAR(16)  NOT NULL,      -- open, taken, done, failed
    attempts       INT          NOT NULL,
    owner          CHAR(36),                   -- name of the one process that has taken it
    holder         VARCHAR(300),               -- process and machine, for people
    beat           TIMESTAMPTZ,                -- when the owner was last known to live, by the clock of the database
    failure        VARCHAR(2500)
);
CREATE INDEX ledger_slice_by_job ON ledger_slice (job, state, first_ordinal);
