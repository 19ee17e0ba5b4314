package io.yusuan.batch;

/** Knows whether this process may still write into the ledger. */
interface LedgerGuard {
    /** Nobody else can open the ledger. */
    LedgerGuard ALONE = () -> {};

    /**
     * Makes sure that this process may write, until the transaction that is open has ended.
     *
     * @throws IllegalStateException when another one has taken its place
     */
    void check();
}
