// Made by `npm run codegen` from the list of specifications. Do not edit it.
export * from '../browserbase/index.ts';
export * from '../skyvern/index.ts';
export * from '../smooth/index.ts';
