import type { operations } from '../generated/skyvern.types.ts';

/** What Skyvern has and the emulator leaves for later. Take an operation off, and the compiler asks for its handler. */
export const skyvernNotEmulated = [
	'runLogin',
	'runFileDownload',
	'runWorkflow',
	'getRunTimeline',
	'retryRunWebhook',
	'listWorkflowRuns',
	'listRunsOfWorkflow',
	'getArtifactContent',
	'createCredential',
	'listCredentials',
	'getCredential',
	'deleteCredential',
] as const satisfies readonly (keyof operations)[];

/** What there have to be handlers for. */
export type EmulatedOperations = Omit<operations, (typeof skyvernNotEmulated)[number]>;
