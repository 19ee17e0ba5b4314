-- As long as systems and archives let paths be; a URI of Chinese names takes nine characters for each.
ALTER TABLE ledger_document ALTER COLUMN source SET DATA TYPE VARCHAR(300000);
ALTER TABLE ledger_document ALTER COLUMN duplicate_of SET DATA TYPE VARCHAR(300000);
ALTER TABLE ledger_document ALTER COLUMN file SET DATA TYPE VARCHAR(16000);
