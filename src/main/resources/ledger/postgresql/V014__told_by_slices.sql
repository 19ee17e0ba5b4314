-- What whoever read a part of a shared run has to tell of it: its slowest documents, and processes that were replaced.
ALTER TABLE ledger_slice ADD COLUMN told TEXT;
