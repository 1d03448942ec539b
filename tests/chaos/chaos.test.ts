import type { BundledProgram } from '@anybrowser/test-kit/bundle-program';
import { hasRedis, whyNoRedis } from '@anybrowser/test-kit/redis-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleWorker } from './bundle-worker.ts';
import { chaosLine, countChaos } from './chaos-report.ts';
import { chaosProviders, runChaos } from './run-chaos.ts';
import type { Moment, ProtocolMutant } from './worker-settings.ts';

let worker: BundledProgram;
beforeAll(async () => {
	worker = await bundleWorker();
}, 60_000);
afterAll(() => worker.remove());

const providers = await chaosProviders();
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 100_000);
/** Of each provider and store: a store has more than 1000 over all providers. */
const tasks = 400;
const common = { workers: 4, kills: 12, drops: 20, restarts: 2, seed, tasks };

/** What each wrong protocol does to tasks, and at which moment a death shows it; one needs no death. */
const revealing: [ProtocolMutant, 'lost' | 'double' | 'swapped', Moment | undefined][] = [
	['token-before-answer', 'lost', 'before-send'],
	['ticket-not-written', 'double', 'after-send'],
	['adoption-by-prompt', 'swapped', undefined],
];

test('there are providers to be troubled', () => {
	expect(providers.length).toBeGreaterThan(1);
});

describe.each(providers)('%s', provider => {
	test('tasks with a journal: none is lost, and none is done twice', { timeout: 180_000, retry: 0 }, async () => {
		const report = await runChaos({ ...common, worker, provider, store: 'journal' });
		expect(report, `seed ${seed}\n${chaosLine(report)}`).toMatchObject({ lostWhy: [], lost: 0, double: 0, swapped: 0 });
		expect(report.succeeded + report.parked).toBe(tasks);
		expect(Object.values(report.deaths).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(9);
		expect(report.dropped).toBeGreaterThan(9);
	});

	test.skipIf(!hasRedis)(
		`tasks in Redis: none is lost, and none is done twice${hasRedis ? '' : ` (${whyNoRedis})`}`,
		{ timeout: 180_000, retry: 0 },
		async () => {
			const report = await runChaos({ ...common, worker, provider, store: 'redis' });
			expect(report, `seed ${seed}\n${chaosLine(report)}`).toMatchObject({
				lostWhy: [],
				lost: 0,
				double: 0,
				swapped: 0,
				restarts: 2,
			});
			expect(report.succeeded + report.parked).toBe(tasks);
			expect(Object.values(report.deaths).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(9);
		},
	);

	test.each(revealing)(
		'a protocol that is wrong is noticed: %s makes tasks %s',
		{ timeout: 120_000 },
		async (mutant, harm, moment) => {
			const kills = moment ? 12 : 0;
			const deaths = moment ? { [moment]: 0.08 } : {};
			const chaos = { workers: 1, kills, drops: 0, restarts: 0, concurrency: 20, taskDeadline: 4_000 };
			const rounds: string[] = [];
			// A single run may end with every death where nothing hung on it.
			for (let round = 0; round < 4; round++) {
				const varied = { ...chaos, deaths, seed: seed + round, mutant };
				const report = await runChaos({ ...varied, worker, provider, store: 'journal', tasks: 100 });
				if (report[harm] > 0) return;
				rounds.push(chaosLine(report));
			}
			expect.fail(`nothing was noticed from seed ${seed} on\n${rounds.join('\n')}`);
		},
	);
});

test('what is lost, done twice or mistaken is counted', () => {
	const started = new Map([
		['do number 0', 2],
		['do number 2', 2],
		['do number 3', 1],
	]);
	const ended = (id: string, taskId: string) => ({ id, taskId, status: 'succeeded' }) as const;
	const results = [ended('t0', 'a'), ended('t1', 'b'), ended('t2', 'c'), ended('t3', 'c')];
	expect(countChaos(4, started, results)).toMatchObject({ succeeded: 4, double: 1, swapped: 1, lost: 0 });
	expect(countChaos(5, started, results)).toMatchObject({ lost: 1, lostWhy: ['t4: it has no result'] });
});
