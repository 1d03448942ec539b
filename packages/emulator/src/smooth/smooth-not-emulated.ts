import type { operations } from '../generated/smooth.types.ts';

/** What Smooth has and the emulator leaves for later. Nothing at present. What is taken off, the compiler asks a handler for. */
export const smoothNotEmulated = [] as const satisfies readonly (keyof operations)[];

/** What there have to be handlers for. */
export type EmulatedOperations = Omit<operations, (typeof smoothNotEmulated)[number]>;
