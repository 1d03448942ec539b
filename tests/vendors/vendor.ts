import type { ContractBackend } from '@anybrowser/contract';
import { type Routes, type ServiceOptions, startService } from '@anybrowser/contract/example';
import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import { bearer } from './bearer/bearer.ts';
import { bearerService } from './bearer/bearer-service.ts';
import { runner } from './runner/runner.ts';
import { runnerService } from './runner/runner-service.ts';
import { signed } from './signed/signed.ts';
import { closingMs, signatureOf, signedService } from './signed/signed-service.ts';
import type { ConnectedTab } from './signed/tab-client.ts';

/** A fictional vendor: its adapter, and a service that tells what really happened. */
export interface Vendor {
	readonly provider: (settings: ProviderSettings) => BrowserSessionProvider;
	readonly backend: () => Promise<ContractBackend>;
}

const apiKey = 'vendor-key-4711';
const pageUrl = 'http://shop.test/';
const expectedTitle = 'Harbour shop';
const titles = new Map([[pageUrl, expectedTitle]]);
const minutesToSeconds: ContractBackend['shownAs'] = (capability, value) =>
	capability === 'session.timeoutMinutes' ? Number(value) * 60 : value;

interface Facts extends Omit<ServiceOptions, 'routes'> {
	readonly routes: Routes;
	readonly open: () => readonly string[];
	readonly count: () => number;
	/** Settings that are the provider's own. */
	readonly own?: object;
	readonly more?: Partial<ContractBackend>;
}

/** What every one of these services answers alike. */
async function startBackend({ open, count, own, more, ...options }: Facts): Promise<ContractBackend> {
	const service = startService(options);
	return {
		settings: { apiKey, fetch: service.fetch, ...own },
		pageUrl,
		expectedTitle,
		brokenUrl: 'http://nowhere.test/',
		openSessionIds: open,
		countMade: count,
		requests: () => [...service.requests],
		injectFault({ times = 1, ...fault }) {
			if (times === 0) service.faults.length = 0;
			for (let each = 0; each < times; each++) service.faults.push(fault);
		},
		errorBody: options.errorBody,
		answerWithStatus(novel) {
			service.novelState = novel;
		},
		assertConforming() {},
		async stop() {},
		...more,
	};
}

export const vendors = {
	signed: {
		provider: signed,
		async backend() {
			const { routes, live, count, client } = signedService(titles);
			return startBackend({
				own: { cdp: client },
				routes,
				authorization: ['x-tabs-key', apiKey],
				errorBody: (_status, message) => ({ message }),
				stateField: 'phase',
				open: live,
				count,
				more: {
					closingMs: closingMs * 10,
					endpointSecret: signatureOf,
					shownAs: minutesToSeconds,
					// What the client connects to is a tab.
					titleSeenBy: tab => (tab as ConnectedTab).title(),
					titleOfPage: tab => (tab as ConnectedTab).title(),
				},
			});
		},
	},
	bearer: {
		provider: bearer,
		async backend() {
			const { routes, open, count } = bearerService(titles);
			return startBackend({
				routes,
				authorization: ['authorization', `Bearer ${apiKey}`],
				errorBody: (_status, message) => ({ error: { message } }),
				stateField: 'mood',
				open,
				count,
				more: { keyHeader: key => `Bearer ${key}`, shownAs: minutesToSeconds },
			});
		},
	},
	runner: {
		provider: runner,
		async backend() {
			const { routes, count } = runnerService(titles);
			return startBackend({
				routes,
				authorization: ['x-jobs-key', apiKey],
				errorBody: (_status, detail) => ({ detail }),
				stateField: 'step',
				open: () => [],
				count,
			});
		},
	},
} as const satisfies Readonly<Record<string, Vendor>>;
