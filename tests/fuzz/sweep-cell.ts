import { browserbase } from '@anybrowser/browserbase';
import { AnyBrowserError, type BrowserSessionProvider, type Fetch } from '@anybrowser/core';
import { createEmulator, type ProviderName, type SpecGuard } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { prepare } from '../faults/prepare.ts';
import type { ProviderOperation } from '../faults/provider-operation.ts';
import { aboutWhatWasAsked } from './about-what-was-asked.ts';
import { mayGoOn } from './fitting-outcome.ts';
import type { FuzzedAnswer, FuzzedOperation } from './fuzzed-answers.ts';

/** Milliseconds for an operation that may wait for all of it. */
const waitingMs = 1_000;

/** Milliseconds for any other: more than a busy machine needs, so that only what waits in vain is late. */
const promptMs = 30_000;

/** A service, what it documents, and what a provider does with it. */
export interface SweptOperation {
	readonly provider: ProviderName;
	readonly basePath: string;
	readonly documented: readonly FuzzedOperation[];
	readonly operation: ProviderOperation;
	readonly pageUrl: string;
}

/** The answer that the first request of an operation gets instead of the emulator's. */
export interface Injection {
	readonly target: FuzzedOperation;
	readonly answer: FuzzedAnswer;
	readonly guard: SpecGuard;
}

/** How a cell ended. */
export interface SweepResult {
	/** A code, `success`, or `untyped` and what it was. */
	readonly outcome: string;
	/** Whether what was injected was asked for at all: what is sent may depend on how long things take. */
	readonly isTaken: boolean;
	/** The service's operations that it took. */
	readonly used: readonly FuzzedOperation[];
	/** Where what was injected is not as documented. */
	readonly violations: readonly string[];
}

/** Runs an operation against a fresh emulator, with one answer replaced, or none. */
export async function sweepCell(swept: SweptOperation, injection?: Injection): Promise<SweepResult> {
	const { provider: name, basePath, documented, operation, pageUrl } = swept;
	const emulator = createEmulator({
		// A profile's state is not stored before it is asked for, however busy the machine is: then the session is read, too.
		timing: { startup: 1, task: 5, longPoll: 20, profileArchive: 400 },
		skyvern: { browserAddress: id => `ws://emulated.localhost/${id}` },
	});
	const goesOn = injection && mayGoOn(operation.name, injection.target.id, injection.answer.status);
	const deadline = goesOn ? waitingMs : promptMs;
	const used = new Set<FuzzedOperation>();
	const violations: string[] = [];
	let isReady = false;
	let isArmed = injection !== undefined;
	const fetch: Fetch = async (request, init) => {
		const send = () => emulator[name].fetch(request, init);
		if (!isReady) return send();
		const path = new URL(request.url).pathname.slice(basePath.length);
		const asked = documented.find(each => each.method === request.method && each.path.test(path));
		if (asked === undefined) throw new Error(`no operation for ${request.method} ${path}`);
		used.add(asked);
		if (!isArmed || injection === undefined || asked.id !== injection.target.id) return send();
		isArmed = false;
		const { status } = injection.answer;
		const body = aboutWhatWasAsked(injection.answer, asked.path.exec(path)?.groups ?? {});
		const headers: HeadersInit = body === null ? {} : { 'content-type': 'application/json' };
		const response = new Response(body, { status, headers });
		for (const { message } of await injection.guard.check(request, response)) violations.push(message);
		return response;
	};
	const settings = { apiKey: 'sweep-key-4711', fetch, maxRetries: 0 };
	const provider: BrowserSessionProvider =
		name === 'smooth'
			? smooth(settings)
			: name === 'skyvern'
				? skyvern({ ...settings, cdp: emulator.skyvern.cdp })
				: browserbase({ ...settings, cdp: emulator.browserbase.cdp });
	try {
		const prepared = await prepare(provider, operation, pageUrl);
		isReady = true;
		const outcome = await Promise.resolve()
			.then(() => operation.call(provider, prepared, { deadline }))
			.then(
				() => 'success',
				(error: unknown) => (AnyBrowserError.is(error) ? error.code : `untyped ${error}`),
			);
		return { outcome, isTaken: injection !== undefined && !isArmed, used: [...used], violations };
	} finally {
		await emulator.close();
	}
}
