import type { BrowserSessionProvider, OperationName } from '@anybrowser/core';
import type { SessionBrowsers } from '@anybrowser/core/cdp';
import type { Begin, BoundedMap, ProviderCall, ProviderContext } from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/types.ts';

/** Skyvern's own API as a typed client. */
export type SkyvernApi = Client<paths>;

/** The schemas of Skyvern's API, by name. */
export type Schemas = components['schemas'];

/** Operations that only Skyvern has. */
type OwnOperation =
	| 'sessions.update'
	| 'profiles.usage'
	| 'runs.list'
	| 'runs.login'
	| 'runs.downloadFiles'
	| 'runs.cancelMany'
	| 'runs.timeline'
	| 'runs.artifacts'
	| 'runs.artifactContent'
	| 'runs.files'
	| 'runs.retryWebhook'
	| 'workflows.start'
	| 'workflows.runs'
	| 'workflows.runsOf'
	| 'steps.act'
	| 'steps.click'
	| 'steps.type'
	| 'steps.select'
	| 'steps.upload'
	| 'steps.validate'
	| 'steps.locate'
	| 'steps.prompt';

/** One call of a method of this provider. */
export type SkyvernCall = ProviderCall<SkyvernApi, OperationName | OwnOperation>;

/** A call whose input is checked, for errors by the name of the field. */
export type CheckedCall = Pick<SkyvernCall, 'refuse'>;

/** What every operation here works with. */
export interface SkyvernContext extends ProviderContext {
	readonly begin: Begin<SkyvernApi, OwnOperation>;
	/** What this process has made, to tell it from what an ambiguous create may have made. */
	readonly made: BoundedMap<string, true>;
	/** In which session a run was started: Skyvern's answers don't say. */
	readonly sessionOfRun: BoundedMap<string, string>;
	/** What paused runs ask, by their ids, and when the run had changed last. */
	readonly questions: BoundedMap<string, { readonly modifiedAt: string; readonly question: string | undefined }>;
	/** The provider that the operations are part of, for the handles that they give. */
	readonly owner: () => BrowserSessionProvider;
	/** The sessions' browsers themselves, where the server gives their addresses. */
	readonly browsers: SessionBrowsers<SkyvernApi, OwnOperation>;
	/** Bytes of one answer, where the provider was told. */
	readonly maxResponseBytes: number | undefined;
}
