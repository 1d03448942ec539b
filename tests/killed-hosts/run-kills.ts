import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@anybrowser/emulator';

/** What is left after the kills. */
export interface KillReport {
	readonly seed: number;
	readonly clientsKilled: number;
	readonly servingKilled: number;
	/** Sessions that were opened in all. */
	readonly opened: number;
	/** Sessions that a later process has closed for one that was killed. */
	readonly reaped: number;
	/** Sessions that are open when the idle time is over. */
	readonly left: number;
	/** What the last process ended with, on SIGTERM. */
	readonly exitCode: number | null;
}

const idleMs = 1_000;
/** Milliseconds in which a kill falls. */
const spanMs = 1_000;
/** Milliseconds after the idle time in which what is open is closed. */
const patienceMs = 30_000;

interface Serving {
	readonly child: ChildProcess;
	readonly url: string;
	readonly reaped: number;
}

/** Kills programs that use an address, and those that serve it, at chance moments, and counts what the vendor has open then. */
export async function runKills(
	{ kills, seed }: { readonly kills: number; readonly seed: number },
	say: (text: string) => void,
): Promise<KillReport> {
	const next = numbers(seed + 1);
	const folder = await mkdtemp(join(tmpdir(), 'killed-hosts-'));
	const emulator = createEmulator({ browser: 'chromium', timing: { startup: 200, release: 0 } });
	const { browserbaseUrl } = await emulator.listen();
	const counts = { clientsKilled: 0, servingKilled: 0, reaped: 0 };
	const start = async (): Promise<Serving> => {
		const serving = await startServing([browserbaseUrl, join(folder, 'ledger.jsonl'), String(idleMs)]);
		counts.reaped += serving.reaped;
		return serving;
	};
	let serving = await start();
	try {
		while (counts.clientsKilled + counts.servingKilled < kills) {
			const ends = Array.from({ length: 1 + next(4) }, () => {
				const client = run('client-process.ts', [`${serving.url}?session=${next(2)}`]);
				// Most are killed while they work, the others while they begin to.
				return killAfter(client, next(spanMs), next(4) > 0 ? connected(client) : undefined);
			});
			const isServingKilled = next(3) === 0;
			if (isServingKilled) ends.push(killAfter(serving.child, next(spanMs)));
			await Promise.all(ends);
			counts.clientsKilled += ends.length - Number(isServingKilled);
			counts.servingKilled += Number(isServingKilled);
			if (isServingKilled) serving = await start();
			say(`${counts.clientsKilled + counts.servingKilled} of ${kills} kills`);
		}
		const open = () => emulator.browserbase.sessions().filter(session => session.open).length;
		for (let waited = 0; open() > 0 && waited < idleMs + patienceMs; waited += 100) await sleep(100);
		const left = open();
		const ended = once(serving.child, 'exit');
		serving.child.kill('SIGTERM');
		const [exitCode] = await ended;
		return { seed, ...counts, opened: emulator.browserbase.sessions().length, left, exitCode };
	} finally {
		serving.child.kill('SIGKILL');
		await emulator.close();
		await rm(folder, { recursive: true });
	}
}

function run(script: string, parameters: readonly string[]): ChildProcess {
	const path = fileURLToPath(new URL(script, import.meta.url));
	return spawn(process.execPath, [...process.execArgv, path, ...parameters], { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function startServing(parameters: readonly string[]): Promise<Serving> {
	const child = run('serving-process.ts', parameters);
	if (child.stdout === null) throw new TypeError('the process has no stdout');
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`serving has ended with ${code}`);
	});
	const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
	ended.catch(() => {});
	return { child, ...JSON.parse(String(line)) };
}

/** Waits until a client works. */
async function connected({ stdout }: ChildProcess): Promise<void> {
	if (stdout !== null) await once(createInterface({ input: stdout }), 'line');
}

/** @param since When the time begins. Default: now. */
async function killAfter(child: ChildProcess, ms: number, since?: Promise<void>): Promise<void> {
	const ended = once(child, 'exit');
	await Promise.race([Promise.resolve(since).then(() => sleep(ms)), ended]);
	child.kill('SIGKILL');
	await ended;
}

/** Numbers below a bound, the same ones for a seed. */
function numbers(start: number): (below: number) => number {
	let state = start;
	return below => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}
