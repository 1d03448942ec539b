import type { OperationName } from '@anybrowser/core';
import type { SessionBrowsers } from '@anybrowser/core/cdp';
import type { Begin, BoundedMap, ProviderCall, ProviderContext } from '@anybrowser/core/provider';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/types.ts';

/** Browserbase's own API as a typed client. */
export type BrowserbaseApi = Client<paths>;

/** The schemas of Browserbase's API, by name. */
export type Schemas = components['schemas'];

/** Operations that only Browserbase has. */
export type OwnOperation =
	| 'sessions.logs'
	| 'recordings.get'
	| 'recordings.replays'
	| 'recordings.replayPlaylist'
	| 'uploads.send'
	| 'downloads.list'
	| 'downloads.get'
	| 'downloads.content'
	| 'downloads.delete'
	| 'extensions.upload'
	| 'extensions.get'
	| 'extensions.delete'
	| 'agents.create'
	| 'agents.get'
	| 'agents.list'
	| 'agents.update'
	| 'agents.delete'
	| 'runs.list'
	| 'runs.messages'
	| 'runs.resume'
	| 'projects.get'
	| 'projects.usage';

/** One call of a method of this provider. */
export type BrowserbaseCall = ProviderCall<BrowserbaseApi, OperationName | OwnOperation>;

/** A call whose input is checked, for errors by the name of the field. */
export type CheckedCall = Pick<BrowserbaseCall, 'refuse'>;

/** What every operation here works with. */
export interface BrowserbaseContext extends ProviderContext {
	readonly begin: Begin<BrowserbaseApi, OwnOperation>;
	readonly browsers: SessionBrowsers<BrowserbaseApi, OwnOperation>;
	/** Sent with what belongs to a project. A key has one project, so it may be left out. */
	readonly projectId: string | undefined;
	/** When runs were made, as far as this process has seen them: from where on a list of them must go. */
	readonly runsMade: BoundedMap<string, Date>;
	/** Where the sessions of runs are watched, so that a wait for a run doesn't ask each time. */
	readonly liveViews: BoundedMap<string, LiveView>;
	/** What paused runs ask, by their ids. */
	readonly questions: BoundedMap<string, KnownQuestion>;
}

/** What a run asked when it was paused. */
export interface KnownQuestion {
	/** When the run had changed last. */
	readonly updatedAt: string;
	readonly question: string | undefined;
	/** The last message that was read. */
	readonly messageId: string | undefined;
}

/** A live view as it was read. */
export interface LiveView {
	readonly url: string | null;
	/** By the clock's `now()`. */
	readonly readAt: number;
}
