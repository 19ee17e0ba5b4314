-- Why nothing can be read from an input, known before it is opened: a member that its archive does not give.
ALTER TABLE ledger_document ADD COLUMN IF NOT EXISTS refused VARCHAR(64);
