export {
	type CdpConnection,
	type CdpConnector,
	type CdpScript,
	type CdpTarget,
	pageExpression,
} from '@anybrowser/core/cdp';
export { provider } from './descriptor.ts';
export type * from './profiles/profile-options.ts';
export type { SkyvernSessionOptions, SkyvernTaskOptions } from './provider-options.ts';
export type { CanceledRuns } from './runs/cancel-run.ts';
export type { SkyvernRunsQuery } from './runs/list-runs.ts';
export type { ArtifactContent, ByteRange } from './runs/read-artifact.ts';
export type { RunDownload, RunFiles } from './runs/run-artifacts.ts';
export type { SkyvernRuns } from './runs/skyvern-runs.ts';
export type {
	SkyvernRunsOfWorkflowQuery,
	SkyvernWorkflowOptions,
	SkyvernWorkflowRunsQuery,
	SkyvernWorkflows,
} from './runs/skyvern-workflows.ts';
export type { UpdateSessionOptions } from './sessions/skyvern-sessions.ts';
export { type SkyvernOptions, type SkyvernProvider, skyvern } from './skyvern.ts';
export type { Schemas as SkyvernSchemas, SkyvernApi } from './skyvern-context.ts';
export type * from './steps/step-options.ts';
export { type SkyvernWebhook, verifyWebhook, type WebhookHeaders } from './webhooks/verify-webhook.ts';
