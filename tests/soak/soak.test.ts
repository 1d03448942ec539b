import { expect, test } from 'vitest';
import { createRandom } from './create-random.ts';
import { renderReport } from './render-report.ts';
import { runSoak } from './run-soak.ts';
import { readSoakOptions } from './soak-options.ts';
import { isClean } from './soak-report.ts';

/** Another one every time with `SOAK_SEED=$RANDOM`; it is printed. */
const seed = Number(process.env['SOAK_SEED'] ?? 20_261_128);

test('what is done with both providers while much goes wrong leaves nothing behind', { timeout: 180_000 }, async () => {
	const report = await runSoak({ seconds: 15, seed, onProgress: () => {} });
	process.stdout.write(renderReport(report));
	const { processWarnings, ...left } = report.left;
	expect(left).toEqual({
		openAndUntold: [],
		doubles: [],
		hanging: [],
		untyped: [],
		violations: [],
		unhandledRejections: 0,
		timers: 0,
		listeners: 0,
	});
	// Vitest's own process may be warned of what isn't ours.
	expect(processWarnings.filter(warning => warning.startsWith('MaxListeners'))).toEqual([]);
	// Otherwise nothing would have been tried.
	expect(report.operations).toBeGreaterThan(100);
	expect(report.sessionsOpened).toBeGreaterThan(50);
	expect(Object.keys(report.faults).length).toBeGreaterThan(8);
});

test('a report tells of everything that is left', () => {
	const left = {
		openAndUntold: ['id: create (smooth), with reset after'],
		doubles: [],
		hanging: [],
		untyped: [],
		violations: [],
		unhandledRejections: 2,
		processWarnings: [],
		timers: 0,
		listeners: 0,
	};
	const report = {
		seconds: 10,
		seed: 1,
		operations: 500,
		perSecond: 50,
		ends: { use: { done: 4, timeout: 9 } },
		requests: 900,
		faults: { reset: 3, '429': 4 },
		sessionsOpened: 20,
		openAndTold: 1,
		heapGrowthMb: 1.25,
		left,
	};
	expect(isClean(left)).toBe(false);
	const text = renderReport(report);
	for (const part of [
		'500 operations in 10 s (50.0 a second), seed 1',
		'900 requests, 7 faults: 429 4, reset 3',
		'  use: timeout 9, done 4',
		'left, all of which must be 0, AND IS NOT:',
		'  1 sessions open that nobody was told of',
		'  2 unhandled rejections',
		'    id: create (smooth), with reset after',
	]) {
		expect(text.split('\n')).toContain(part);
	}
	const clean = { ...left, openAndUntold: [], unhandledRejections: 0 };
	expect(isClean(clean)).toBe(true);
	expect(renderReport({ ...report, left: clean })).not.toContain('AND IS NOT');
});

test('the same seed is the same chance', () => {
	const draw = (of: number) => {
		const random = createRandom(of);
		return Array.from({ length: 20 }, () => random.below(100));
	};
	expect(draw(7)).toEqual(draw(7));
	expect(draw(7)).not.toEqual(draw(8));
	const random = createRandom(1);
	const of = (name: string, weight: number) => ({ name, weight });
	const picked = Array.from(
		{ length: 1_000 },
		() => random.pick([of('often', 9), of('never', 0), of('seldom', 1)]).name,
	);
	expect(picked.filter(name => name === 'often').length).toBeGreaterThan(850);
	expect(picked).not.toContain('never');
	expect(picked).toContain('seldom');
});

test('the command line has a time, a seed and a format', () => {
	expect(readSoakOptions([])).toEqual({ help: false, json: false, seconds: 330, seed: 20_261_128 });
	expect(readSoakOptions(['--seconds', '15', '--seed', '7', '--json'])).toMatchObject({
		seconds: 15,
		seed: 7,
		json: true,
	});
	expect(() => readSoakOptions(['--seconds', '0'])).toThrow('--seconds is a whole number above 0, not 0');
	expect(() => readSoakOptions(['--seed', 'x'])).toThrow('--seed');
	expect(() => readSoakOptions(['--minutes', '5'])).toThrow();
});
