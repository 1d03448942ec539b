import type { BrowserSessionProvider, ErrorCode, ProviderSettings } from '@anybrowser/core';
import { BoundedMap, createProviderContext } from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import type { paths } from './generated/types.ts';
import { skyvernActions } from './skyvern-actions.ts';
import { skyvernCapabilities } from './skyvern-capabilities.ts';
import type { SkyvernApi, SkyvernContext } from './skyvern-context.ts';
import { skyvernFiles } from './skyvern-files.ts';
import { skyvernProfiles } from './skyvern-profiles.ts';
import { skyvernSessions } from './skyvern-sessions.ts';
import { skyvernTasks } from './skyvern-tasks.ts';

/** How much of what a process has made is remembered. */
const mostRemembered = 10_000;

/** How Skyvern is reached. `apiKey` falls back on `SKYVERN_API_KEY`, `baseUrl` on `SKYVERN_BASE_URL`. */
export type SkyvernOptions = ProviderSettings;

/** Skyvern as a provider. `native` is its own API, typed. */
export type SkyvernProvider = BrowserSessionProvider<'skyvern', SkyvernApi>;

/**
 * Skyvern, hosted or self-hosted: browser sessions, runs and profiles.
 *
 * @throws AnyBrowserError `configuration` for a key or an address that can't be one.
 */
export function skyvern(options: SkyvernOptions = {}): SkyvernProvider {
	const common = createProviderContext(
		{
			provider: 'skyvern',
			authHeader: 'x-api-key',
			keyVariables: ['SKYVERN_API_KEY'],
			baseUrlVariable: 'SKYVERN_BASE_URL',
			baseUrl: 'https://api.skyvern.com/v1',
			readStatus,
		},
		skyvernCapabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const context: SkyvernContext = {
		...common,
		api,
		made: new BoundedMap(mostRemembered),
		sessionOfRun: new BoundedMap(mostRemembered),
	};
	return Object.freeze({
		name: 'skyvern' as const,
		capabilities: skyvernCapabilities.manifest,
		capabilityNotes: skyvernCapabilities.notes,
		native: api,
		...skyvernSessions(context),
		tasks: skyvernTasks(context),
		profiles: skyvernProfiles(context),
		files: skyvernFiles(context),
		actions: skyvernActions(context),
	});
}

/** Skyvern answers a bad or missing key with 403, never with 401. */
function readStatus(status: number, body: unknown): ErrorCode | undefined {
	const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
	return status === 403 && typeof detail === 'string' && /credential/i.test(detail) ? 'authentication' : undefined;
}
