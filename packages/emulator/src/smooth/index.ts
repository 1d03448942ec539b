export { smoothDocument } from '../generated/smooth.document.ts';
export type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';
