import {
	type BrowserSessionProvider,
	type ProviderSettings,
	type RequestOptions,
	SessionHandle,
	Tasks,
} from '@anybrowser/core';
import { BoundedMap, createProviderContext, hasDetailAlone } from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import { provider as descriptor } from './descriptor.ts';
import { SessionPumps } from './events/event-reader-registry.ts';
import type { paths } from './generated/types.ts';
import { remedyFor } from './remedy-for.ts';
import { smoothActions } from './sessions/smooth-actions.ts';
import { smoothSessions } from './sessions/smooth-sessions.ts';
import { smoothCapabilities, tunnelCapabilities } from './smooth-capabilities.ts';
import type { ApiContext, SmoothApi, SmoothContext } from './smooth-context.ts';
import { type SmoothDownloads, smoothDownloads } from './storage/smooth-downloads.ts';
import { type ExtensionOperations, smoothExtensions } from './storage/smooth-extensions.ts';
import { smoothFiles } from './storage/smooth-files.ts';
import { smoothProfiles } from './storage/smooth-profiles.ts';
import { smoothTaskData } from './storage/smooth-task-data.ts';
import { smoothTasks } from './tasks/smooth-tasks.ts';
import type { Tunnel } from './tunnel/tunnel.ts';

/** What a process has made is remembered so that lists can tell sessions from tasks; more than any listing shows. */
const mostRemembered = 10_000;

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
	/** Browser extensions; their ids go into the option `extensions`. */
	readonly extensions: ExtensionOperations;
	/** What a session or task has downloaded, as far as Smooth knows. */
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
			...descriptor,
			authHeader: 'apikey',
			readStatus: (status, body) => (remedyFor(status, body) ? 'insufficient_credits' : undefined),
			remedyFor,
			isRefusal: (_status, body) => hasDetailAlone(body),
		},
		capabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const base: ApiContext = {
		...common,
		api,
		kinds: new BoundedMap(mostRemembered),
		ended: new BoundedMap(mostRemembered),
	};
	const context: SmoothContext = {
		...base,
		tunnel: options.tunnel,
		pumps: new SessionPumps(base),
		handle: (session, { apiKey, headers }) => {
			const isOwn = apiKey === undefined && headers === undefined;
			const sender = isOwn
				? provider
				: smooth({ ...options, apiKey: apiKey ?? options.apiKey, headers: { ...options.headers, ...headers } });
			return new SessionHandle(sender, new Tasks(sender), session);
		},
	};
	const actions = smoothActions(context);
	const provider: SmoothProvider = Object.freeze({
		name: 'smooth' as const,
		capabilities: capabilities.manifest,
		capabilityNotes: capabilities.notes,
		native: api,
		...smoothSessions(context, actions),
		tasks: smoothTasks(context),
		profiles: smoothProfiles(context),
		files: smoothFiles(context),
		extensions: smoothExtensions(context),
		...smoothDownloads(context),
		...smoothTaskData(context),
		actions,
		cdp: {
			endpoint: async () => {
				throw common.guard.refusal('cdp.endpoint', 'cdp.endpoint');
			},
			connect: async () => {
				throw common.guard.refusal('cdp.connect', 'cdp.connect');
			},
		},
	});
	return provider;
}
