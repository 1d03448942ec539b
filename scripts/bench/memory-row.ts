import { setTimeout as sleep } from 'node:timers/promises';
import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { answerBrowserbase } from './browserbase-answers.ts';
import type { Line, Row } from './row.ts';
import { answerSkyvern } from './skyvern-answers.ts';
import { answerSmooth } from './smooth-answers.ts';
import { StubTasks } from './stub-tasks.ts';

const budgets = { megabytes: 30, timers: 1, requests: 10, wrong: 0 };
const count = 10_000;

const vendors = [
	{ name: 'Smooth', answer: answerSmooth, make: smooth },
	{ name: 'Skyvern', answer: answerSkyvern, make: skyvern },
	{ name: 'Browserbase', answer: answerBrowserbase, make: browserbase },
] as const;

/** What very many waits hold while nothing happens, and what they do when all their tasks end in one moment. */
export const memoryRow: Row = {
	name: 'memory',
	title: `${count} waits at once`,
	async measure({ say }) {
		const lines: Line[] = [];
		for (const vendor of vendors) lines.push(...(await measureVendor(vendor, say)));
		return {
			columns: [
				{ title: 'heap, MB', decimals: 1 },
				{ title: 'timers', decimals: 0 },
				{ title: 'ms', decimals: 0 },
				{ title: 'requests under way', decimals: 0 },
				{ title: 'wrong endings', decimals: 0 },
			],
			lines,
			remarks: [
				'heap: more than the tasks and their handles hold before anyone waits for them',
				'ms: to start all waits; from the end of all tasks until the last wait has ended, at 5 ms an answer',
			],
		};
	},
};

async function measureVendor(
	{ name, answer, make }: (typeof vendors)[number],
	say: (text: string) => void,
): Promise<readonly Line[]> {
	const stub = new StubTasks(answer);
	const { tasks } = createClient({ provider: make({ apiKey: 'key', fetch: stub.fetch }) });
	say(`${name}: starting ${count} tasks`);
	const handles = await Promise.all(Array.from({ length: count }, () => tasks.start('do it')));
	await settle();
	const before = state();

	const startedAt = performance.now();
	const waits = handles.map(handle => handle.result({ deadline: 300_000 }));
	const startMs = performance.now() - startedAt;
	const begun = state();
	say(`${name}: until every task was looked at`);
	while (stub.listed < count) await sleep(50);
	await settle();
	const looked = state();
	say(`${name}: until every wait has ended`);
	stub.hasEnded = true;
	const endedAt = performance.now();
	const outcomes = await Promise.allSettled(waits);
	const endMs = performance.now() - endedAt;
	const wrong = outcomes.filter(
		(each, index) => each.status === 'rejected' || each.value.output !== handles[index]?.id,
	).length;
	await settle();
	const ended = state();

	const heap = (now: typeof before) => ({ value: (now.heap - before.heap) / 1e6, budget: budgets.megabytes });
	const timers = (now: typeof before) => ({ value: now.timers - before.timers, budget: budgets.timers });
	return [
		{ name: `${name}: just begun`, figures: [heap(begun), timers(begun), { value: startMs }, null, null] },
		// Its requests, under way or not, have timers of their own.
		{ name: `${name}: every task looked at`, figures: [heap(looked), null, null, null, null] },
		{
			name: `${name}: all ended`,
			figures: [
				heap(ended),
				timers(ended),
				{ value: endMs },
				{ value: stub.maxUnderWay, budget: budgets.requests },
				{ value: wrong, budget: budgets.wrong },
			],
		},
	];
}

/** Lets what has ended go. */
async function settle(): Promise<void> {
	await sleep(20);
}

function state(): { readonly heap: number; readonly timers: number } {
	if (globalThis.gc === undefined) throw new Error('run Node with --expose-gc');
	globalThis.gc();
	globalThis.gc();
	const timers = process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
	return { heap: process.memoryUsage().heapUsed, timers };
}
