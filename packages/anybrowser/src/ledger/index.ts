export type { Ledger, LedgerEntry, LedgerPurpose, Reaped } from '@anybrowser/core';
export { fileLedger } from './file-ledger.ts';
