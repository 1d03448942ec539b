// Generated from specs/smooth.openapi.yaml by `npm run codegen`; do not edit.

export type * from '../../../../specs/types/smooth.ts';
