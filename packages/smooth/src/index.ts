export type { SmoothSessionOptions, SmoothTaskOptions } from './provider-options.ts';
export { type SmoothOptions, type SmoothProvider, smooth } from './smooth.ts';
export type { SmoothApi } from './smooth-context.ts';
