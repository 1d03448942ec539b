// What a process without vitest can load.
export { provider } from './descriptor.ts';
