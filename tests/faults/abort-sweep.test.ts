import { createTraffic } from '@anybrowser/contract';
import { createClient, type Fetch } from '@anybrowser/core';
import { createDomBrowser, createEmulator } from '@anybrowser/emulator';
import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import type { ProviderName } from 'anybrowser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apart } from '../conformance/backend/apart.ts';
import { loadAll } from '../conformance/load-all.ts';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { type AbortMoment, abortMoments } from './abort-moment.ts';
import { type AbortScenario, abortScenarios } from './abort-scenario.ts';

/** Requests of one call at which its caller leaves, where the call doesn't end before. */
const maxRequests = 8;

/** Milliseconds that what is left behind gets to end, on a busy machine. */
const endMs = 15_000;

let page: TestPage;

beforeAll(async () => {
	page = await openTestPage();
});

afterAll(() => page.close());

/** One call whose caller leaves at one request. @returns Whether that was sent, and what is wrong then. */
async function leaveAt(
	name: ProviderName,
	scenario: AbortScenario,
	{ request, moment }: { readonly request: number; readonly moment: AbortMoment },
): Promise<{ readonly isReached: boolean; readonly wrong: readonly string[] }> {
	const emulator = createEmulator({
		agent: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
		browser: createDomBrowser,
		timing: { startup: 1, closing: 1, longPoll: 100 },
		skyvern: { browserAddress: id => `ws://emulated.localhost/${id}` },
	});
	const emulated = emulator[name];
	const caller = new AbortController();
	const reason = new Error('the caller leaves');
	let sent = -1;
	const fetch: Fetch = (outgoing, init) => {
		sent++;
		const send = () => emulated.fetch(outgoing, init);
		return sent === request ? moment.answer(send, () => caller.abort(reason), init.signal) : send();
	};
	const traffic = createTraffic();
	const wrong: string[] = [];
	const provider = underTest[name].provider({
		apiKey: 'sweep-4711',
		baseUrl: emulated.baseUrl,
		fetch: traffic.watch(fetch),
		onWarning: ({ code, message }) => wrong.push(`${code}: ${message}`),
		...('cdp' in emulated && { cdp: apart(emulated.cdp) }),
	});
	const client = createClient({ provider });
	try {
		const { work, end } = await traffic.run(() => scenario.begin({ client, signal: caller.signal, pageUrl: page.url }));
		let isMade = true;
		await work.catch(error => {
			isMade = false;
			if (error !== reason) wrong.push(`it ends with ${error}`);
		});
		await vi.waitFor(() => traffic.assertQuiet(), { timeout: endMs }).catch(({ message }) => wrong.push(message));
		// Some calls end before their caller leaves, and what they gave is the caller's own then.
		const isReached = sent >= request;
		await end();
		const left = () => [...emulated.sessions(), ...emulated.tasks()].flatMap(({ id, open }) => (open ? [id] : []));
		await vi
			.waitUntil(() => left().length === 0, { timeout: endMs, interval: 5 })
			.catch(() => wrong.push(`${left()} are left open`));
		// A profile that is left has its name for ever. One that was made all the same is the caller's own.
		if (isReached && (scenario.name === 'profiles.create' || (scenario.name === 'profiles.login' && !isMade))) {
			await vi
				.waitFor(() => client.profiles.create({ name: 'shop' }), { timeout: endMs, interval: 5 })
				.catch(({ message }) => wrong.push(message));
		}
		// What is still tried when the emulator has closed fails.
		return { isReached, wrong: [...wrong] };
	} finally {
		await emulator.close();
	}
}

describe.each(providerNames)('%s', name => {
	const { capabilities } = underTest[name].provider({ apiKey: 'manifest-only' });
	beforeAll(() => loadAll(underTest[name].provider));

	test.concurrent.each(abortScenarios.filter(({ capability }) => capabilities[capability] !== 'none'))(
		'$name: whenever its caller leaves, nothing stays open that the caller has no way to find',
		{ timeout: 120_000 },
		async scenario => {
			const wrong: string[] = [];
			let cells = 0;
			for (let request = 0; request < (scenario.maxRequests ?? maxRequests); request++) {
				const outcomes = await Promise.all(abortMoments.map(moment => leaveAt(name, scenario, { request, moment })));
				for (const [index, { isReached, wrong: faults }] of outcomes.entries()) {
					if (isReached) cells++;
					wrong.push(...faults.map(fault => `request ${request}, ${abortMoments[index]?.name}: ${fault}`));
				}
				if (outcomes.every(({ isReached }) => !isReached)) break;
			}
			expect(wrong).toEqual([]);
			expect(cells).toBeGreaterThanOrEqual(abortMoments.length);
		},
	);
});
