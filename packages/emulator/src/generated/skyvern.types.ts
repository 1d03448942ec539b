// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

export type * from '../../../../specs/types/skyvern.ts';
