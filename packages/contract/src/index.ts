export type { ContractBackend, DownloadingTask, InjectedFault, RecordedRequest } from './contract-backend.ts';
export type { ContractOptions } from './contract-options.ts';
export { contractTests } from './contract-tests.ts';
export { createTraffic, type Traffic } from './traffic.ts';
