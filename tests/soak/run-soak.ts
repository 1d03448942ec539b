import { setTimeout as sleep } from 'node:timers/promises';
import { browserbase } from '@anybrowser/browserbase';
import { AnyBrowserError, type BrowserSessionProvider, createClient, type ProviderSettings } from '@anybrowser/core';
import { createEmulator, type Emulator, type ProviderName } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { fallback } from 'anybrowser';
import { createStubBrowsers } from '../../packages/emulator/src/testing/stub-browser.ts';
import { createRandom, type Random } from './create-random.ts';
import { Ledger } from './ledger.ts';
import { ProcessWatch } from './process-watch.ts';
import type { SoakReport } from './soak-report.ts';
import { type SoakClient, type SoakContext, type SoakWork, serviceId, soakWork } from './soak-work.ts';
import { type Network, unreliableFetch } from './unreliable-fetch.ts';
import { steadyTime, UnsteadyClock } from './unsteady-clock.ts';

const operationsPerSecond = 50;
/** Operations that may be under way; a service that is slow is not overrun. */
const maxUnderWay = 400;
/** How long all that is under way may take to end once nothing goes wrong any more. */
const endingMs = 60_000;
/** How long sessions may take to be closed whose callers have gone away. */
const closingMs = 5_000;
const hourMs = 3_600_000;
const progressMs = 5_000;

export interface SoakRun {
	readonly seconds: number;
	readonly seed: number;
	/** Told how it goes, every few seconds. */
	readonly onProgress: (line: string) => void;
}

/** Works with both providers and with both as one while things go wrong, and counts what is left. */
export async function runSoak({ seconds, seed, onProgress }: SoakRun): Promise<SoakReport> {
	const random = createRandom(seed);
	const ledger = new Ledger();
	const network: Network = { ledger, random, faults: new Map(), requests: 0, isReliable: true };
	const watch = new ProcessWatch();
	const heapBefore = process.memoryUsage().heapUsed;
	const emulator = createSoakEmulator();
	const clients = soakClients(emulator, network);
	const shared = new AbortController().signal;
	const context: SoakContext = { ledger, random, shared };
	const ends: Record<string, Record<string, number>> = {};
	const untyped: string[] = [];
	const underWay = new Map<Promise<void>, string>();
	let operations = 0;

	const start = ({ name, work }: SoakWork, subject: SoakClient) => {
		const title = `${name} (${subject.name})`;
		operations += 1;
		const done = work(subject, context)
			.then(
				() => 'done',
				(error: unknown) => {
					const outcome = outcomeOf(error);
					if (outcome === 'untyped') untyped.push(`${title}: ${error instanceof Error ? error.stack : error}`);
					return outcome;
				},
			)
			.then(outcome => {
				const counts = ends[name] ?? {};
				ends[name] = { ...counts, [outcome]: (counts[outcome] ?? 0) + 1 };
				underWay.delete(done);
			});
		underWay.set(done, title);
	};

	// What is made ready at its first use takes long, and would be taken for a slow service.
	for (const subject of clients) for (const each of soakWork) await each.work(subject, context).catch(() => {});
	network.isReliable = false;
	const startedAt = performance.now();
	const elapsed = () => performance.now() - startedAt;
	const machine = startMachineFaults(random, network);
	let toldAt = 0;
	let due = 0;
	while (elapsed() < seconds * 1_000) {
		const now = Math.floor((elapsed() / 1_000) * operationsPerSecond);
		for (; due < now && underWay.size < maxUnderWay; due++) {
			const subject = clients[random.below(clients.length)];
			if (subject) start(random.pick(soakWork), subject);
		}
		// What could not be started in its time is left out, not made up for.
		due = now;
		if (elapsed() - toldAt >= progressMs) {
			toldAt = elapsed();
			const faults = [...network.faults.values()].reduce((sum, count) => sum + count, 0);
			const open = openSessions(emulator).length;
			onProgress(
				`${Math.round(toldAt / 1_000)} s: ${operations} operations, ${underWay.size} under way, ${network.requests} requests, ${faults} faults, ${open} sessions open`,
			);
		}
		await sleep(20);
	}
	await machine.stop();
	network.isReliable = true;
	await within(endingMs, () => underWay.size === 0);
	const hanging = [...underWay.values()];
	await Promise.allSettled(
		clients.flatMap(({ held }) =>
			held.map(async session => {
				await session.close();
				ledger.closed(serviceId(session.id));
			}),
		),
	);
	const isUntold = ({ id }: { readonly id: string }) => !ledger.isTold(id);
	await within(closingMs, () => !openSessions(emulator).some(isUntold));
	const open = openSessions(emulator);
	const violations = emulator.violations.map(({ message }) => message);
	const sessionsOpened = allSessions(emulator).length;
	await emulator.close();
	const leftovers = await watch.end(shared);
	return {
		seconds,
		seed,
		operations,
		perSecond: operations / seconds,
		ends,
		requests: network.requests,
		faults: { ...Object.fromEntries(network.faults), ...machine.counts() },
		sessionsOpened,
		openAndTold: open.filter(session => !isUntold(session)).length,
		heapGrowthMb: (process.memoryUsage().heapUsed - heapBefore) / 1_000_000,
		left: {
			...leftovers,
			openAndUntold: open.filter(isUntold).map(({ id }) => `${id}: ${ledger.opener(id)}`),
			doubles: ledger.doubles,
			hanging,
			untyped,
			violations,
		},
	};
}

/** The services: their clock is nobody's to set, and their pages take no time. */
function createSoakEmulator(): Emulator {
	return createEmulator({
		browser: createStubBrowsers().create,
		agent: () => ({ found: true }),
		clock: {
			now: () => Math.floor(steadyTime()),
			sleep: (ms, signal) =>
				sleep(ms, undefined, signal && { signal }).catch(error => {
					throw signal?.reason ?? error;
				}),
		},
		timing: { startup: 20, task: 60, longPoll: 200, closing: 10 },
		logLimit: 100,
	});
}

function soakClients(emulator: Emulator, network: Network): readonly SoakClient[] {
	const settings = (name: ProviderName, account: string): ProviderSettings => ({
		apiKey: `soak-${account}`,
		fetch: unreliableFetch((request, init) => emulator[name].fetch(request, init), network),
		timeout: 1_500,
		maxConcurrency: 60,
		...badListeners(network),
	});
	const nobody = {
		connect: async () => {
			throw new Error('nobody is there');
		},
	};
	const providers: Readonly<Record<string, () => BrowserSessionProvider>> = {
		smooth: () => smooth(settings('smooth', 'smooth')),
		skyvern: () => skyvern({ ...settings('skyvern', 'skyvern'), cdp: nobody }),
		browserbase: () => browserbase({ ...settings('browserbase', 'browserbase'), cdp: nobody }),
		fallback: () =>
			fallback(
				[
					smooth(settings('smooth', 'smooth-of-fallback')),
					skyvern({ ...settings('skyvern', 'skyvern-of-fallback'), cdp: nobody }),
				],
				badListeners(network),
			),
	};
	return Object.entries(providers).map(([name, make]) => ({
		name,
		client: createClient({ provider: make() }),
		other: createClient({ provider: make() }),
		held: [],
	}));
}

/** Listeners that learn the ids of sessions from warnings, and fail now and then. */
function badListeners({ random, ledger }: Network) {
	const fail = () => {
		const luck = random.below(20);
		if (luck === 0) throw new Error('the listener fails');
		return luck === 1 ? Promise.reject(new Error('the listener fails later')) : undefined;
	};
	return {
		onWarning: ({ code, message }: { readonly code: string; readonly message: string }) => {
			if (code === 'left_open') ledger.tellOfCurrent();
			for (const word of message.match(/[\w-]{8,}/g) ?? []) ledger.tell(word);
			return fail();
		},
		hooks: { onRequest: fail, onResponse: fail, onRetry: fail },
	};
}

/** Sets the clock and holds up the process now and then. */
function startMachineFaults(random: Random, network: Network) {
	const clock = new UnsteadyClock();
	const stopping = new AbortController();
	let blocks = 0;
	const running = (async () => {
		while (!stopping.signal.aborted) {
			await sleep(1_000 + random.below(3_000), undefined, { signal: stopping.signal }).catch(() => {});
			if (stopping.signal.aborted || network.isReliable) return;
			if (random.below(2) === 0) {
				clock.set((random.below(3) - 1) * hourMs);
			} else {
				blocks += 1;
				const until = performance.now() + 50 + random.below(250);
				while (performance.now() < until);
			}
		}
	})();
	return {
		counts: () => ({ 'clock set': clock.jumps, blocked: blocks }),
		async stop() {
			stopping.abort();
			await running;
			clock.restore();
		},
	};
}

function allSessions({ providers }: Emulator) {
	return Object.values(providers).flatMap(each => each.sessions());
}

function openSessions(emulator: Emulator): readonly { readonly id: string }[] {
	return allSessions(emulator).filter(({ open }) => open);
}

/** What an operation ended with: a code, `aborted` for the caller's own reason, or `untyped`. */
function outcomeOf(error: unknown): string {
	if (AnyBrowserError.is(error)) return error.code;
	const isOwn = error instanceof DOMException && error.name === 'TimeoutError';
	return isOwn ? 'aborted' : 'untyped';
}

/** Waits until something holds, or so long. */
async function within(ms: number, holds: () => boolean): Promise<void> {
	const until = performance.now() + ms;
	while (!holds() && performance.now() < until) await sleep(50);
}
