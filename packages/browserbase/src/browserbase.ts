import type {
	BrowserSessionProvider,
	PagePromise,
	ProfileKeeping,
	ProviderSettings,
	RequestOptions,
	Session,
} from '@anybrowser/core';
import { type CdpConnector, type SessionBrowsers, sessionBrowsers } from '@anybrowser/core/cdp';
import {
	BoundedMap,
	beginCalls,
	bindRequests,
	checkedProvider,
	createProviderContext,
	lazyOperations,
	readEnvironment,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import type { BrowserbaseAgents } from './agents/browserbase-agents.ts';
import { browserbaseCapabilities } from './browserbase-capabilities.ts';
import type { BrowserbaseApi, BrowserbaseContext, OwnOperation, Schemas } from './browserbase-context.ts';
import type { BrowserbaseExtensions } from './extensions/browserbase-extensions.ts';
import type { BrowserbaseDownloads } from './files/browserbase-downloads.ts';
import type { BrowserbaseUploads } from './files/browserbase-uploads.ts';
import type { paths } from './generated/types.ts';
import type { BrowserbaseProjects } from './projects/browserbase-projects.ts';
import type { BrowserbaseRecording } from './recordings/recordings.ts';
import type { BrowserbaseReplays } from './recordings/replays.ts';
import type { BrowserbaseRuns } from './runs/browserbase-runs.ts';
import { maxRunsPerPage } from './runs/max-runs-per-page.ts';
import { browserbaseSessions } from './sessions/browserbase-sessions.ts';
import type { BrowserbaseSessionsQuery } from './sessions/list-sessions.ts';
import { readAddress } from './sessions/read-address.ts';
import { browserbaseTickets } from './tickets/browserbase-tickets.ts';
import { vendor } from './vendor.ts';

/** Browserbase gives no receipt: ten seconds after the end it was seen to be there. */
const profileKeeping: ProfileKeeping = { way: 'into', settleTime: 10_000 };

/** How many runs are remembered. */
const maxRemembered = 10_000;

/**
 * How Browserbase is reached. `apiKey` falls back on `BROWSERBASE_API_KEY`, `baseUrl`, which is without `/v1`, on
 * `BROWSERBASE_BASE_URL`.
 */
export interface BrowserbaseOptions extends ProviderSettings {
	/**
	 * How a session's browser is reached, for `url`, `goto`, `evaluate`, `screenshot` and `connect`. Default: Playwright, by
	 * the package `playwright-core`, which is loaded when it is needed and must be installed then.
	 */
	readonly cdp?: CdpConnector | undefined;
	/** The project that everything belongs to. Default: `BROWSERBASE_PROJECT_ID`, then the key's own. */
	readonly projectId?: string | undefined;
}

/** Browserbase as a provider. `native` is its own API, typed. */
export interface BrowserbaseProvider
	extends Omit<BrowserSessionProvider<'browserbase', BrowserbaseApi>, 'list'>,
		BrowserbaseProjects {
	readonly capabilities: (typeof browserbaseCapabilities)['manifest'];
	readonly capabilityNotes: (typeof browserbaseCapabilities)['notes'];
	/** Newest first, those of tasks too. `metadata` takes one label, by which Browserbase itself looks for them. */
	list(query?: BrowserbaseSessionsQuery, request?: RequestOptions): PagePromise<Session>;
	/** What was said in runs, and how a paused one goes on. */
	readonly runs: BrowserbaseRuns;
	/** Instructions that are kept for runs. */
	readonly agents: BrowserbaseAgents;
	readonly extensions: BrowserbaseExtensions;
	/** Files that go to an open session. */
	readonly uploads: BrowserbaseUploads;
	/** Files that came out of sessions. */
	readonly downloads: BrowserbaseDownloads;
	/** Recordings as they are played. */
	readonly replays: BrowserbaseReplays;
	/**
	 * The videos of a session that has ended, one a tab, of ten at most. It has them made where nobody has asked for them yet,
	 * and waits until they are there, by default at most 5 minutes.
	 *
	 * @throws AnyBrowserError `conflict` for a session that goes on, `not_found` where nothing was recorded or kept, `timeout`.
	 */
	recordings(sessionId: string, request?: RequestOptions): Promise<readonly BrowserbaseRecording[]>;
	/** What went over DevTools in a session, unless it was opened with `logSession: false`; in Browserbase's words. */
	logs(sessionId: string, request?: RequestOptions): Promise<readonly Schemas['SessionLog'][]>;
}

/**
 * Browserbase: browser sessions that DevTools clients drive, and agents' runs that bring a browser of their own.
 *
 * @throws AnyBrowserError `configuration` for a key or an address that can't be one.
 */
export function browserbase(options: BrowserbaseOptions = {}): BrowserbaseProvider {
	const common = createProviderContext(
		{
			...vendor,
			authHeader: 'x-bb-api-key',
			loadRefusals: async () => (await import('./wire/refusals.ts')).refusals,
		},
		browserbaseCapabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const begin: BrowserbaseContext['begin'] = beginCalls(common, bindRequests(api));
	const browsers: SessionBrowsers<BrowserbaseApi, OwnOperation> = sessionBrowsers({
		context: common,
		begin,
		connector: options.cdp,
		// One that stays takes several; the others take one, and end with it.
		isShareable: false,
		downloadPath: 'downloads',
		readAddress,
	});
	const context: BrowserbaseContext = {
		...common,
		begin,
		browsers,
		projectId: options.projectId ?? readEnvironment(vendor.variables.projectId[0]),
		runsMade: new BoundedMap(maxRemembered),
		liveViews: new BoundedMap(maxRemembered),
		questions: new BoundedMap(maxRemembered),
	};
	const refused = unsupportedOperations(common);
	return checkedProvider<BrowserbaseProvider>(
		{
			...refused,
			name: 'browserbase' as const,
			capabilities: browserbaseCapabilities.manifest,
			capabilityNotes: browserbaseCapabilities.notes,
			native: api,
			...browserbaseSessions(context),
			...lazyOperations({ project: 'call', usage: 'call' }, async () =>
				(await import('./projects/browserbase-projects.ts')).browserbaseProjects(context),
			),
			tasks: {
				maxPageSize: maxRunsPerPage,
				...lazyOperations(
					{ create: 'call', get: 'call', getMany: 'call', list: 'list', steps: 'list', reply: 'call', cancel: 'call' },
					async () => (await import('./runs/browserbase-tasks.ts')).browserbaseTasks(context),
				),
			},
			profiles: {
				...refused.profiles,
				keeping: profileKeeping,
				...lazyOperations({ create: 'call', get: 'call', delete: 'call' }, async () =>
					(await import('./profiles/browserbase-profiles.ts')).browserbaseProfiles(context),
				),
			},
			artifacts: lazyOperations(
				{ sessionDownloads: 'call', taskDownloads: 'call', sessionArtifacts: 'call', taskArtifacts: 'call' },
				async () => (await import('./artifacts/browserbase-artifacts.ts')).browserbaseArtifacts(context),
			),
			actions: { ...refused.actions, ...browsers.actions },
			cdp: browsers.cdp,
			runs: lazyOperations({ list: 'list', messages: 'list', resume: 'call' }, async () =>
				(await import('./runs/browserbase-runs.ts')).browserbaseRuns(context),
			),
			agents: lazyOperations({ create: 'call', get: 'call', list: 'list', update: 'call', delete: 'call' }, async () =>
				(await import('./agents/browserbase-agents.ts')).browserbaseAgents(context),
			),
			extensions: lazyOperations({ upload: 'call', get: 'call', delete: 'call' }, async () =>
				(await import('./extensions/browserbase-extensions.ts')).browserbaseExtensions(context),
			),
			uploads: lazyOperations({ send: 'call' }, async () =>
				(await import('./files/browserbase-uploads.ts')).browserbaseUploads(context),
			),
			downloads: lazyOperations({ list: 'list', get: 'call', content: 'call', delete: 'call' }, async () =>
				(await import('./files/browserbase-downloads.ts')).browserbaseDownloads(context),
			),
			replays: lazyOperations({ get: 'call', playlist: 'call' }, async () =>
				(await import('./recordings/replays.ts')).browserbaseReplays(context),
			),
			recordings: async (sessionId, request) =>
				(await import('./recordings/recordings.ts')).readRecordings(context, sessionId, request),
			logs: async (sessionId, request) =>
				(await import('./sessions/session-logs.ts')).readLogs(context, sessionId, request),
			tickets: browserbaseTickets(context),
		},
		{ 'sessions.list': ['metadata'] },
	);
}
