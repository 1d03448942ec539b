export { browserbaseDocument } from '../generated/browserbase.document.ts';
export type { BrowserbaseEmulator } from './browserbase-emulator.ts';
export type { BrowserbaseEmulatorOptions } from './browserbase-emulator-options.ts';
