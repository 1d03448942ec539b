import { type ContractBackend, createTraffic } from '@anybrowser/contract';
import { AmbiguousOutcomeError, AnyBrowserError, type BrowserSessionProvider } from '@anybrowser/core';
import type { TestPage } from '@anybrowser/test-kit/test-page';
import type { ProviderName } from 'anybrowser';
import { patience } from '../../packages/contract/src/testing/patience.ts';
import { startEmulatorBackend } from '../conformance/backend/emulator-backend.ts';
import { underTest } from '../conformance/under-test.ts';
import type { MakeProvider } from '../mutants/mutant.ts';
import { prepare } from './prepare.ts';
import type { Prepared, ProviderOperation } from './provider-operation.ts';
import { faultyFetch, type WireFault } from './wire-fault.ts';

/** One operation under one fault. */
export interface Cell {
	readonly provider: ProviderName;
	readonly operation: ProviderOperation;
	readonly fault: WireFault;
	readonly howOften: 'once' | 'always';
	/** Default: short ones, since faults may make it wait for them. */
	readonly limits?: CellLimits;
}

/** Milliseconds after which an attempt and a call are over. */
export interface CellLimits {
	readonly timeout: number;
	readonly deadline: number;
}

/** How it ended, and what is wrong with that. */
export interface CellResult {
	/** A code, or `success`. */
	readonly outcome: string;
	readonly faults: readonly string[];
}

const shortLimits: CellLimits = { timeout: 80, deadline: 400 };
/** Milliseconds past its deadline after which a call hangs. */
const hangMs = 4_000;
const maxMessage = 1_500;

/** @param make Makes the provider; by default as it is. */
export async function runCell(
	{ provider: name, operation, fault, howOften, limits = shortLimits }: Cell,
	page: TestPage,
	make: MakeProvider = underTest[name].provider,
): Promise<CellResult> {
	const backend = await startEmulatorBackend(name, 'fetch', { page });
	const { apiKey, fetch } = backend.settings;
	if (fetch === undefined) throw new Error('the emulator is reached by a fetch of its own');
	const way = faultyFetch(fetch, fault, howOften);
	const traffic = createTraffic();
	// A create whose answer stalls is given up soon, so that what is left behind shows.
	const { timeout, deadline } = limits;
	const provider = make({ ...backend.settings, fetch: traffic.watch(way.fetch), timeout, lateAnswerTimeout: 300 });
	const wrong: string[] = [];
	try {
		const prepared = await prepare(provider, operation, page.url);
		const madeBefore = backend.countMade();
		const openBefore = new Set(backend.openSessionIds());
		way.arm();
		const { outcome, error } = await traffic.run(() => settle(operation, provider, prepared, deadline));
		way.disarm();
		if (outcome === 'hang') wrong.push(`it hangs ${hangMs} ms after its deadline`);
		if (outcome === 'untyped') wrong.push(`an untyped error: ${error}`);
		if (error instanceof Error) {
			const shown = `${error.message}\n${JSON.stringify(error)}\n${error.stack}`;
			if (error.message.length > maxMessage) wrong.push(`a message of ${error.message.length} characters`);
			if (shown.includes(apiKey)) wrong.push('the key is in the error');
		}
		const made = backend.countMade() - madeBefore;
		// A task in a Smooth session is no task of its own there, so it doesn't count.
		if (made > (operation.makes ? 1 : 0)) wrong.push(`it made ${made}`);
		if (way.visited.size > 1) wrong.push(`requests went to ${[...way.visited].join(' and ')}`);
		await traffic.assertQuiet().catch(left => wrong.push(String(left.message)));
		if (operation.makes === 'session') wrong.push(...(await openAfter(backend, openBefore, outcome, error, howOften)));
		return { outcome, faults: wrong };
	} finally {
		await backend.stop();
	}
}

interface Ending {
	readonly outcome: string;
	readonly error?: unknown;
}

async function settle(
	operation: ProviderOperation,
	provider: BrowserSessionProvider,
	prepared: Prepared,
	deadline: number,
): Promise<Ending> {
	const { over, leave } = patience(deadline + hangMs);
	const hang = over.then((): Ending => ({ outcome: 'hang' }));
	const work = Promise.resolve()
		.then(() => operation.call(provider, prepared, { deadline, maxRetries: 1 }))
		.then(
			(): Ending => ({ outcome: 'success' }),
			(error: unknown): Ending => ({ outcome: AnyBrowserError.is(error) ? error.code : 'untyped', error }),
		);
	return Promise.race([work, hang]).finally(leave);
}

/** A session that nobody knows of may stay open only where it can be found again, or nothing gets through any more. */
async function openAfter(
	backend: ContractBackend,
	before: ReadonlySet<string>,
	outcome: string,
	error: unknown,
	howOften: Cell['howOften'],
): Promise<readonly string[]> {
	const left = backend.openSessionIds().filter(id => !before.has(id));
	if (left.length === 0 || outcome === 'success') return [];
	if (error instanceof AmbiguousOutcomeError && error.canReconcile) {
		const found = (await error.reconcile()).map(({ id }) => id);
		return left.every(id => found.includes(id)) ? [] : ['reconcile does not find the session that was made'];
	}
	return howOften === 'always' ? [] : [`a session stays open after ${outcome}`];
}
