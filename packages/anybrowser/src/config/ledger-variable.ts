/** Names the file in which it is written down what is opened. */
export const ledgerVariable = 'ANYBROWSER_LEDGER';
