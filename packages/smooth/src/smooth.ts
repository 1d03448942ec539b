import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import { BoundedMap, createProviderContext } from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import type { paths } from './generated/types.ts';
import { smoothActions } from './smooth-actions.ts';
import { smoothCapabilities } from './smooth-capabilities.ts';
import type { SmoothApi, SmoothContext } from './smooth-context.ts';
import { smoothFiles } from './smooth-files.ts';
import { smoothProfiles } from './smooth-profiles.ts';
import { smoothSessions } from './smooth-sessions.ts';
import { smoothTasks } from './smooth-tasks.ts';

/** What a process has made is remembered so that lists can tell sessions from tasks; more than any listing shows. */
const mostRemembered = 10_000;

/** How Smooth is reached. `apiKey` falls back on `SMOOTH_API_KEY`, then `CIRCLEMIND_API_KEY`; `baseUrl` on `SMOOTH_BASE_URL`. */
export type SmoothOptions = ProviderSettings;

/** Smooth as a provider. `native` is its own API, typed. */
export type SmoothProvider = BrowserSessionProvider<'smooth', SmoothApi>;

/**
 * Smooth: a task API whose sessions are driven by events.
 *
 * @throws AnyBrowserError `configuration` for a key or an address that can't be one.
 */
export function smooth(options: SmoothOptions = {}): SmoothProvider {
	const common = createProviderContext(
		{
			provider: 'smooth',
			authHeader: 'apikey',
			keyVariables: ['SMOOTH_API_KEY', 'CIRCLEMIND_API_KEY'],
			baseUrlVariable: 'SMOOTH_BASE_URL',
			baseUrl: 'https://api.smooth.sh/api/v1',
		},
		smoothCapabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const context: SmoothContext = { ...common, api, kinds: new BoundedMap(mostRemembered) };
	const actions = smoothActions(context);
	return Object.freeze({
		name: 'smooth' as const,
		capabilities: smoothCapabilities.manifest,
		capabilityNotes: smoothCapabilities.notes,
		native: api,
		...smoothSessions(context, actions),
		tasks: smoothTasks(context),
		profiles: smoothProfiles(context),
		files: smoothFiles(context),
		actions,
	});
}
