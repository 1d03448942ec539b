import type {
	BrowserSessionProvider,
	ProfileKeeping,
	ProviderSettings,
	RequestOptions,
	Session,
} from '@anybrowser/core';
import { type CdpConnector, sessionBrowsers } from '@anybrowser/core/cdp';
import {
	BoundedMap,
	beginCalls,
	bindRequests,
	checkedProvider,
	createProviderContext,
	lazyOperations,
} from '@anybrowser/core/provider';
import createApiClient from 'openapi-fetch';
import { keyHosts } from './cdp/key-hosts.ts';
import { readAddress } from './cdp/read-address.ts';
import type { paths } from './generated/types.ts';
import { ownOptionNames } from './profiles/own-option-names.ts';
import type { SkyvernProfiles } from './profiles/profile-options.ts';
import type { SkyvernRuns } from './runs/skyvern-runs.ts';
import type { SkyvernWorkflows } from './runs/skyvern-workflows.ts';
import { skyvernSessions, type UpdateSessionOptions } from './sessions/skyvern-sessions.ts';
import { skyvernCapabilities } from './skyvern-capabilities.ts';
import type { SkyvernApi, SkyvernContext } from './skyvern-context.ts';
import type { SkyvernSteps } from './steps/step-options.ts';
import { skyvernTickets } from './tickets/skyvern-tickets.ts';
import { vendor } from './vendor.ts';

/** A profile is made of a session that has ended, once Skyvern has kept its state. */
const profileKeeping: ProfileKeeping = { way: 'from', settleTime: 0 };

/** How much of what a process has made is remembered. */
const maxRemembered = 10_000;

/** How Skyvern is reached. `apiKey` falls back on `SKYVERN_API_KEY`, `baseUrl` on `SKYVERN_BASE_URL`. */
export interface SkyvernOptions extends ProviderSettings {
	/**
	 * How a session's browser is reached, for `goto`, `evaluate`, `screenshot` and `connect`. Default: Playwright, by the
	 * package `playwright-core`, which is loaded when it is needed and must be installed then.
	 */
	readonly cdp?: CdpConnector | undefined;
	/**
	 * Hosts to which the key goes along when a session says that its browser is there; hosts below them count too. Always
	 * allowed are the API's own host, what is below it, and this machine. Default: none.
	 */
	readonly cdpHosts?: readonly string[] | undefined;
}

/** Skyvern as a provider. `native` is its own API, typed. */
export interface SkyvernProvider extends BrowserSessionProvider<'skyvern', SkyvernApi> {
	readonly capabilities: (typeof skyvernCapabilities)['manifest'];
	readonly capabilityNotes: (typeof skyvernCapabilities)['notes'];
	readonly profiles: SkyvernProfiles;
	/** Logins, downloads, many cancellations at once, and what runs leave behind. */
	readonly runs: SkyvernRuns;
	readonly workflows: SkyvernWorkflows;
	/** Single steps in a session that only Skyvern has. */
	readonly steps: SkyvernSteps;
	/**
	 * Changes an open session.
	 *
	 * @throws AnyBrowserError `not_found` for an unknown session, `conflict` for one that has ended.
	 */
	update(id: string, options: UpdateSessionOptions, request?: RequestOptions): Promise<Session>;
}

/**
 * Skyvern, hosted or self-hosted: browser sessions, runs and profiles.
 *
 * @throws AnyBrowserError `configuration` for a key or an address that can't be one.
 */
export function skyvern(options: SkyvernOptions = {}): SkyvernProvider {
	const common = createProviderContext(
		{
			...vendor,
			authHeader: 'x-api-key',
			loadRefusals: async () => (await import('./wire/refusals.ts')).refusals,
		},
		skyvernCapabilities,
		options,
	);
	const { baseUrl, runtime } = common;
	const api = createApiClient<paths>({ baseUrl, fetch: request => runtime.fetch(request) });
	const begin: SkyvernContext['begin'] = beginCalls(common, bindRequests(api));
	const context: SkyvernContext = {
		...common,
		begin,
		made: new BoundedMap(maxRemembered),
		sessionOfRun: new BoundedMap(maxRemembered),
		questions: new BoundedMap(maxRemembered),
		owner: () => provider,
		browsers: sessionBrowsers({
			context: common,
			begin,
			connector: options.cdp,
			readAddress: (call, id) => readAddress(context, call, id),
			keyHosts: keyHosts(baseUrl, options.cdpHosts),
		}),
		maxResponseBytes: options.maxResponseBytes,
	};
	const sessions = skyvernSessions(context);
	const provider: SkyvernProvider = checkedProvider<SkyvernProvider>(
		{
			name: 'skyvern' as const,
			capabilities: skyvernCapabilities.manifest,
			capabilityNotes: skyvernCapabilities.notes,
			native: api,
			...sessions,
			tasks: lazyOperations(
				{ create: 'call', get: 'call', getMany: 'call', list: 'list', steps: 'list', reply: 'call', cancel: 'call' },
				async () => (await import('./runs/skyvern-tasks.ts')).skyvernTasks(context),
			),
			profiles: {
				keeping: profileKeeping,
				...lazyOperations(
					{
						create: 'call',
						get: 'call',
						list: 'list',
						update: 'call',
						delete: 'call',
						saveFrom: 'call',
						usage: 'call',
					},
					async () => (await import('./profiles/skyvern-profiles.ts')).skyvernProfiles(context, sessions),
				),
			},
			runs: lazyOperations(
				{
					list: 'list',
					login: 'call',
					downloadFiles: 'call',
					cancelMany: 'call',
					timeline: 'call',
					artifacts: 'call',
					artifactContent: 'call',
					files: 'call',
					retryWebhook: 'call',
				},
				async () => (await import('./runs/skyvern-runs.ts')).skyvernRuns(context),
			),
			workflows: lazyOperations({ start: 'call', runs: 'list', runsOf: 'list' }, async () =>
				(await import('./runs/skyvern-workflows.ts')).skyvernWorkflows(context),
			),
			files: lazyOperations({ upload: 'call', delete: 'call' }, async () =>
				(await import('./files/skyvern-files.ts')).skyvernFiles(context),
			),
			artifacts: lazyOperations(
				{ sessionDownloads: 'call', taskDownloads: 'call', sessionArtifacts: 'call', taskArtifacts: 'call' },
				async () => (await import('./artifacts/skyvern-artifacts.ts')).skyvernArtifacts(context),
			),
			actions: {
				...context.browsers.actions,
				...lazyOperations({ extract: 'call', act: 'call', validate: 'call', ask: 'call' }, async () =>
					(await import('./steps/skyvern-actions.ts')).skyvernActions(context),
				),
			},
			cdp: context.browsers.cdp,
			webhooks: lazyOperations({ receive: 'call' }, async () =>
				(await import('./webhooks/skyvern-webhooks.ts')).skyvernWebhooks(context),
			),
			steps: lazyOperations(
				{
					act: 'call',
					click: 'call',
					type: 'call',
					select: 'call',
					upload: 'call',
					validate: 'call',
					locate: 'call',
					prompt: 'call',
				},
				async () => (await import('./steps/skyvern-steps.ts')).skyvernSteps(context),
			),
			tickets: skyvernTickets(context, sessions),
		},
		ownOptionNames,
	);
	return provider;
}
