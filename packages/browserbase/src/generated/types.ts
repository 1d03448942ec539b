// Generated from specs/browserbase.openapi.yaml by `npm run codegen`; do not edit.

export type * from '../../../../specs/types/browserbase.ts';
