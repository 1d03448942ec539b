import type { operations } from '../generated/smooth.types.ts';

/** What Smooth has and the emulator leaves for later. Take an operation off, and the compiler asks for its handler. */
export const smoothNotEmulated = [
	'uploadExtension',
	'listExtensions',
	'deleteExtension',
	'deleteExtensionBySdkPath',
	'openBrowserSession',
] as const satisfies readonly (keyof operations)[];

/** What there have to be handlers for. */
export type EmulatedOperations = Omit<operations, (typeof smoothNotEmulated)[number]>;
