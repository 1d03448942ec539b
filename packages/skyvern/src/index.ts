export type { CanceledRuns } from './cancel-runs.ts';
export type { CdpConnection, CdpConnector, CdpScript, CdpTarget } from './cdp/cdp-connector.ts';
export { pageExpression } from './cdp/page-expression.ts';
export { provider } from './descriptor.ts';
export type { SkyvernRunsQuery } from './list-runs.ts';
export type * from './profile-options.ts';
export type { SkyvernSessionOptions, SkyvernTaskOptions } from './provider-options.ts';
export type { ArtifactContent, ByteRange } from './read-artifact.ts';
export type { RunDownload, RunFiles } from './run-artifacts.ts';
export { type SkyvernOptions, type SkyvernProvider, skyvern } from './skyvern.ts';
export type { Schemas as SkyvernSchemas, SkyvernApi } from './skyvern-context.ts';
export type { SkyvernRuns } from './skyvern-runs.ts';
export type { UpdateSessionOptions } from './skyvern-sessions.ts';
export type {
	SkyvernRunsOfWorkflowQuery,
	SkyvernWorkflowOptions,
	SkyvernWorkflowRunsQuery,
	SkyvernWorkflows,
} from './skyvern-workflows.ts';
export type * from './step-options.ts';
export { type SkyvernWebhook, verifyWebhook, type WebhookHeaders } from './verify-webhook.ts';
