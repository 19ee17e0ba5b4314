-- Who works at a job. On H2 nobody else can open the ledger, and a lock on a file of the work directory is enough.
CREATE TABLE ledger_lease (
    job    VARCHAR(64)  PRIMARY KEY,
    owner  CHAR(36)     NOT NULL, -- name of the one run that holds it
    holder VARCHAR(300) NOT NULL, -- process and machine, for people
    work   CHAR(36)     NOT NULL, -- name of the work directory
    boot   VARCHAR(64)  NOT NULL, -- name of the boot of the machine; empty where it has none
    beat   TIMESTAMPTZ  NOT NULL  -- when the owner was last known to live, by the clock of the database
);
