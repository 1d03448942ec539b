export type { SkyvernSessionOptions, SkyvernTaskOptions } from './provider-options.ts';
export { type SkyvernOptions, type SkyvernProvider, skyvern } from './skyvern.ts';
export type { SkyvernApi } from './skyvern-context.ts';
