export * from '@anybrowser/core/batch';
export { fileJournal } from './file-journal.ts';
