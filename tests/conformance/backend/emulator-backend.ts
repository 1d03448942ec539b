import type { ContractBackend } from '@anybrowser/contract';
import type { Fetch } from '@anybrowser/core';
import { type CoverageEntry, createDomBrowser, createEmulator, type EmulatedPage } from '@anybrowser/emulator';
import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import type { ProviderName } from 'anybrowser';
import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import { apart } from './apart.ts';
import { downloading, downloadingAgent } from './downloading.ts';
import { drawingBrowser } from './drawing-browser.ts';
import { endSessionWithState } from './end-session-with-state.ts';
import { errorBody } from './error-body.ts';
import { type Mount, mountEmulator } from './mount-emulator.ts';
import { ofBrowserbase } from './of-browserbase.ts';
import { SigningKeys } from './signing-keys.ts';
import { withNovelStatus } from './with-novel-status.ts';

/** What a backend may be told; nothing has to be. */
export interface EmulatorBackendOptions {
	/** Told what was covered, when a test has ended. */
	readonly onCoverage?: (entries: readonly CoverageEntry[]) => void;
	/** A page that stays open for others. Default: one of its own. */
	readonly page?: TestPage;
	/** A real one is reached by DevTools, as that of the service; that of the DOM by what the emulator has instead. */
	readonly browser?: 'dom' | 'chromium';
}

const dayMs = 86_400_000;

/** Longer than anybody waits. */
const foreverMs = 600_000;

/** A fresh emulator as the backend of one contract test. */
export async function startEmulatorBackend(
	provider: ProviderName,
	mount: Mount,
	options: EmulatorBackendOptions = {},
): Promise<ContractBackend> {
	const apiKey = 'contract-key-4711';
	const page = options.page ?? (await openTestPage());
	const isReal = options.browser === 'chromium';
	const emulator = createEmulator({
		apiKey,
		agent: downloadingAgent,
		// What a test does to the time of this machine is nothing to the service.
		timing: { startup: 5, task: 20, longPoll: 1_000, signingKey: dayMs, firstConnection: dayMs, idle: dayMs },
		skyvern: {
			// Whatever vault a login is named in has it.
			vault: () => ({ username: 'ada', password: 'hunter2', totp: null }),
			...(!isReal && { browserAddress: (id: string) => `ws://emulated.localhost/${id}` }),
		},
		browser: isReal ? 'chromium' : wanted => drawingBrowser(createDomBrowser(wanted)),
	});
	const emulated = emulator[provider];
	const { reach, baseUrl, unmount } = await mountEmulator(emulator, provider, mount);
	let novel: string | undefined;
	const keys = new SigningKeys();
	const fetch: Fetch = async (request, init) => {
		const response = await reach(request, init);
		await keys.note(response);
		return novel === undefined ? response : withNovelStatus(response, novel);
	};
	const settings = { apiKey, baseUrl, fetch };
	// A provider that reaches browsers takes it from the settings that the suite passes on.
	const inProcess = 'cdp' in emulated && !isReal ? { cdp: apart(emulated.cdp) } : {};
	return {
		settings: { ...settings, ...inProcess },
		pageUrl: page.url,
		expectedTitle: page.title,
		brokenUrl: page.brokenUrl,
		openSessionIds: () =>
			emulated
				.sessions()
				.filter(session => session.open)
				.map(session => session.id),
		countMade: () => emulated.sessions().length + emulated.tasks().length,
		...(provider === 'browserbase' && ofBrowserbase(emulator.browserbase, keys, page)),
		requests: () => emulated.requests(),
		injectFault({ stall, delayMs, ...fault }) {
			if (fault.times === 0) emulator.faults.clear();
			else if (stall === 'head') emulator.faults.add({ ...fault, provider, delayMs: foreverMs });
			else
				emulator.faults.add({ ...fault, provider, ...(delayMs !== undefined && { delayMs }), stall: stall === 'body' });
		},
		downloading,
		endedSessionWithState: contract => endSessionWithState(contract, page.url),
		async webhookOf(taskId) {
			const find = () => emulator.skyvern.webhooks().find(({ runId }) => runId === taskId);
			await vi.waitUntil(find, { timeout: 5_000, interval: 5 });
			const { headers = {}, body = '' } = find() ?? {};
			return { headers: new Headers(headers), body: new TextEncoder().encode(body) };
		},
		errorBody: (status, message) => errorBody(provider, status, message),
		answerWithStatus(status) {
			novel = status;
		},
		titleSeenBy: browser => (isReal ? titleInChromium(browser) : titleInDom(browser)),
		// The DOM's browser is its page.
		titleOfPage: page => (isReal ? (page as Page).title() : titleInDom(page)),
		assertConforming: () => emulator.assertConforming(),
		async stop() {
			options.onCoverage?.(emulated.coverage());
			await unmount();
			await emulator.close();
			if (options.page === undefined) await page.close();
		},
	};
}

/** The emulator's connector gives its page for a browser. */
async function titleInDom(browser: unknown): Promise<string> {
	const page = browser as EmulatedPage;
	return String(await page.evaluate('document.title'));
}

/** What playwright gives. */
async function titleInChromium(browser: unknown): Promise<string> {
	const page = (browser as Browser).contexts().at(0)?.pages().at(-1);
	if (page === undefined) throw new Error('the browser has no page any more');
	return page.title();
}
