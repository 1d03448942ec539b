/** Under which name a session carries the key of a ledger's entry. */
export const ledgerLabel = 'anybrowser_ledger';
