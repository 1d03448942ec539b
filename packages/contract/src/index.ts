export type { ContractBackend, RecordedRequest } from './contract-backend.ts';
export type { ContractOptions } from './contract-options.ts';
export { contractTests } from './contract-tests.ts';
