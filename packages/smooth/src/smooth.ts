import {
	type BrowserSessionProvider,
	type ProfileKeeping,
	type ProviderSettings,
	type RequestOptions,
	SessionHandle,
	Tasks,
} from '@anybrowser/core';
import {
	BoundedMap,
	beginCalls,
	bindRequests,
	checkedProvider,
	createProviderContext,
	lazyOperations,
	unsupportedOperations,
} from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import type { SessionContext } from './events/session-context.ts';
import type { paths } from './generated/types.ts';
import { smoothSessions } from './sessions/smooth-sessions.ts';
import { smoothCapabilities, tunnelCapabilities } from './smooth-capabilities.ts';
import { type SmoothApi, type SmoothContext, withCredentials } from './smooth-context.ts';
import type { SmoothDownloads } from './storage/smooth-downloads.ts';
import type { ExtensionOperations } from './storage/smooth-extensions.ts';
import { smoothTickets } from './tickets/smooth-tickets.ts';
import type { Tunnel } from './tunnel/tunnel.ts';
import { vendor } from './vendor.ts';

/** Sessions and tasks that are remembered by id, so that lists can tell one from the other; more than any listing shows. */
const maxRemembered = 10_000;

/** Its guide says how long: about five seconds. */
const profileKeeping: ProfileKeeping = { way: 'into', settleTime: 5_000 };

/** How Smooth is reached. `apiKey` falls back on `SMOOTH_API_KEY`, then `CIRCLEMIND_API_KEY`; `baseUrl` on `SMOOTH_BASE_URL`. */
export interface SmoothOptions extends ProviderSettings {
	/** For `proxy: 'self'`: `selfTunnel()` of `@anybrowser/smooth/tunnel`. Default: none, and that option is refused. */
	readonly tunnel?: Tunnel | undefined;
}

/**
 * Smooth as a provider. `native` is its own API, typed.
 *
 * The deprecated `POST /browser/session` is reached by `native` alone: it opens a browser for a person, for five minutes.
 * `create()` takes its place: give people the session's `liveUrl`, as `liveView` makes it, and a `profile` that keeps
 * what they do.
 */
export interface SmoothProvider extends BrowserSessionProvider<'smooth', SmoothApi> {
	readonly capabilities: (typeof smoothCapabilities | typeof tunnelCapabilities)['manifest'];
	readonly capabilityNotes: (typeof smoothCapabilities | typeof tunnelCapabilities)['notes'];
	/** Browser extensions; their ids go into the option `extensions`. */
	readonly extensions: ExtensionOperations;
	/** The files that a session or task has downloaded, as far as Smooth knows. */
	downloads(id: string, request?: RequestOptions): Promise<SmoothDownloads>;
	/**
	 * Waits until it is known what a session or task has downloaded, which is a moment after its end.
	 *
	 * @returns The archive's address; `null` when nothing was downloaded.
	 * @throws AnyBrowserError `timeout` when the deadline passed first (by default 5 minutes).
	 */
	waitForDownloads(id: string, request?: RequestOptions): Promise<string | null>;
	/**
	 * Deletes what a session or task that has ended has left with Smooth: its output, recording and downloads. It is for
	 * accounts with zero data retention, and what Smooth answers is documented nowhere: a 404 is `not_found`, one that is
	 * still under way is `conflict`.
	 *
	 * @throws AnyBrowserError `permission` where the plan doesn't have it; `invalid_request` for a task in a session, whose
	 * data is the session's.
	 */
	deleteData(id: string, request?: RequestOptions): Promise<void>;
}

/**
 * Smooth: a task API whose sessions are driven by events.
 *
 * @throws AnyBrowserError `configuration` for a key or an address that can't be one.
 */
export function smooth(options: SmoothOptions = {}): SmoothProvider {
	const capabilities = options.tunnel ? tunnelCapabilities : smoothCapabilities;
	const common = createProviderContext(
		{
			...vendor,
			authHeader: 'apikey',
			loadRefusals: async () => (await import('./refusals.ts')).refusals,
		},
		capabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const base: SmoothContext = {
		...common,
		begin: beginCalls(common, bindRequests(api)),
		kinds: new BoundedMap(maxRemembered),
		ended: new BoundedMap(maxRemembered),
		ownSessions: new BoundedMap(maxRemembered),
		tunnel: options.tunnel,
	};

	/** The provider over a context: the user's own, or one whose calls go with other credentials. */
	function provide(context: SessionContext): SmoothProvider {
		const unsupported = unsupportedOperations(context);
		const { goto, extract, evaluate, act, validate, ask } = lazyOperations(
			{ goto: 'call', extract: 'call', evaluate: 'call', act: 'call', validate: 'call', ask: 'call' },
			async () => (await import('./sessions/smooth-actions.ts')).smoothActions(context),
		);
		const sessions = smoothSessions(context, { goto });
		return checkedProvider<SmoothProvider>({
			...unsupported,
			name: vendor.name,
			capabilities: capabilities.manifest,
			capabilityNotes: capabilities.notes,
			native: api,
			...sessions,
			tasks: {
				...unsupported.tasks,
				...lazyOperations(
					{ create: 'call', get: 'call', getMany: 'call', list: 'list', steps: 'list', cancel: 'call' },
					async () => (await import('./tasks/smooth-tasks.ts')).smoothTasks(context, sessions),
				),
			},
			profiles: {
				...unsupported.profiles,
				keeping: profileKeeping,
				...lazyOperations({ create: 'call', get: 'call', list: 'list', delete: 'call' }, async () =>
					(await import('./storage/smooth-profiles.ts')).smoothProfiles(context),
				),
			},
			files: lazyOperations({ upload: 'call', delete: 'call' }, async () =>
				(await import('./storage/smooth-files.ts')).smoothFiles(context),
			),
			artifacts: lazyOperations(
				{ sessionDownloads: 'call', taskDownloads: 'call', sessionArtifacts: 'call', taskArtifacts: 'call' },
				async () => (await import('./artifacts/smooth-artifacts.ts')).smoothArtifacts(context),
			),
			extensions: lazyOperations({ upload: 'call', list: 'call', delete: 'call' }, async () =>
				(await import('./storage/smooth-extensions.ts')).smoothExtensions(context),
			),
			...lazyOperations({ downloads: 'call', waitForDownloads: 'call' }, async () =>
				(await import('./storage/smooth-downloads.ts')).smoothDownloads(context),
			),
			...lazyOperations({ deleteData: 'call' }, async () =>
				(await import('./storage/delete-data.ts')).dataDeletion(context),
			),
			actions: { ...unsupported.actions, goto, extract, evaluate, act, validate, ask },
			tickets: smoothTickets(context, sessions),
		});
	}

	const context: SessionContext = {
		...base,
		reading: { context: base },
		handle(session, credentials) {
			const isOwn = credentials.apiKey === undefined && credentials.headers === undefined;
			const sender = isOwn ? provider : provide(withCredentials(context, credentials));
			return new SessionHandle(sender, new Tasks(sender), session);
		},
	};
	const provider = provide(context);
	return provider;
}
