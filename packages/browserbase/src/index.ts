export type { components, operations, paths } from './generated/types.ts';
