import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { expect, onTestFinished, test } from 'vitest';
import { complaintsOf } from './complaints-of.ts';
import { runTryCases } from './run-try-cases.ts';
import { endStarted, startBounded } from './start-bounded.ts';
import type { TryCase } from './try-case.ts';
import type { TryContext } from './try-context.ts';
import { readTryOptions } from './try-options.ts';
import { exitCodeOf } from './try-result.ts';

const works = { version: '1', detail: 'seen' };
const stuck = () => new Promise<never>(() => {});

function oneOf(name: string, run: () => Promise<typeof works>, more: Partial<TryCase> = {}): TryCase {
	return { name, area: 'area', run, ...more };
}

function tried(cases: readonly TryCase[], { signal = new AbortController().signal, contextFor = async () => {} } = {}) {
	return runTryCases(cases, {
		// The cases of these tests look at nothing of it.
		contextFor: async () => (await contextFor()) as unknown as TryContext,
		signal,
		onStart: () => {},
		onResult: () => {},
	});
}

test('a case that fails, hangs or is not run is none that works, and the next one is tried all the same', async () => {
	const missing = () => Promise.reject(new MissingPrerequisite('bun could not be installed', 'Install it'));
	const results = await tried([
		oneOf('fails', () => Promise.reject(new Error('no'))),
		oneOf('hangs', stuck, { maxMs: 1 }),
		oneOf('misses', missing),
		oneOf('refuses', async () => ({ ...works, notSupported: 'as it is said' })),
		oneOf('works', async () => works),
	]);
	expect(results.map(({ verdict, detail }) => [verdict, detail])).toEqual([
		['failed', 'no'],
		['failed', 'it took too long'],
		['not run', 'bun could not be installed. Install it'],
		['not supported', 'as it is said'],
		['works', 'seen'],
	]);
	expect([0, 1, 2, 3, 4].map(first => exitCodeOf(results.slice(first)))).toEqual([1, 1, 3, 0, 0]);
});

test('what a case needs and lacks is found before it runs, and after a stop nothing is', async () => {
	const contextFor = () => Promise.reject(new MissingPrerequisite('deno could not be installed', 'Install it'));
	const stopping = new AbortController();
	const stops = oneOf('stops', async () => {
		stopping.abort();
		return stuck();
	});
	const results = [
		...(await tried([oneOf('lacks', async () => works)], { contextFor })),
		...(await tried([stops, oneOf('after', async () => works)], { signal: stopping.signal })),
	];
	expect(results.map(({ verdict }) => verdict)).toEqual(['not run', 'not run', 'not run']);
	expect(exitCodeOf(results)).toBe(3);
});

test('a case that hangs has its processes ended, and not the emulator that all cases share', async () => {
	onTestFinished(endStarted);
	const start = async (maxMs?: number) => {
		const program = 'process.on("SIGUSR2", () => console.log("alive")); setInterval(() => {}, 1000); console.log("up")';
		const child = startBounded(process.execPath, ['-e', program], { cwd: process.cwd(), env: process.env, maxMs });
		await new Promise(resolve => child.stdout.once('data', resolve));
		return { child, ended: new Promise(resolve => child.on('close', (_, signal) => resolve(signal))) };
	};
	const [shared, hanging] = [await start(Number.POSITIVE_INFINITY), await start()];
	expect((await tried([oneOf('hangs', stuck, { maxMs: 1 })]))[0]?.verdict).toBe('failed');
	expect(await hanging.ended).toBe('SIGKILL');
	const answer = new Promise(resolve => shared.child.stdout.once('data', data => resolve(String(data))));
	shared.child.kill('SIGUSR2');
	expect(await Promise.race([answer, shared.ended])).toBe('alive\n');
	endStarted();
	expect(await shared.ended).toBe('SIGKILL');
});

test('--only refuses what no case is called, beside others too', () => {
	const all = [oneOf('Deno', async () => works), oneOf('Bun', async () => works)];
	const named = (...parameters: string[]) => readTryOptions(parameters, all).cases.map(({ name }) => name);
	expect([named(), named('--only', 'deno'), named('--only', 'bun', '--only', 'deno')]).toEqual([
		['Deno', 'Bun'],
		['Deno'],
		['Deno', 'Bun'],
	]);
	expect(() => named('--only', 'deno', '--only', 'bnu')).toThrow('no case has "bnu"');
});

test('a compiler that was ended has not compiled', () => {
	const ran = { code: null, signal: 'SIGKILL', stdout: '', stderr: '' } as const;
	expect(complaintsOf(ran)).toBe('it ended with SIGKILL');
	expect(complaintsOf({ ...ran, code: 0, signal: null, stdout: 'done' })).toBe('');
	expect(complaintsOf({ ...ran, code: 2, signal: null, stdout: 'TS2322\n' })).toBe('TS2322');
});
