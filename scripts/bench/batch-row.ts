import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { type BatchTask, fileJournal, runBatch } from 'anybrowser/batch';
import { withPlainScript } from './plain-script.ts';
import type { Row } from './row.ts';
import { answerSkyvern } from './skyvern-answers.ts';
import { StubTasks } from './stub-tasks.ts';
import { withTempFolder } from './temp-folder.ts';

const budgets = { overhead: 5, megabytes: 120 };
const count = 1_000;
const concurrency = 100;

/** What a journal costs beside a bare loop, and what a process holds that waits for a thousand tasks. */
export const batchRow: Row = {
	name: 'batch',
	title: `${count} tasks, ${concurrency} at a time, with a journal and without`,
	async measure({ root, say }) {
		say('a bare loop');
		const loop = await timed(bareLoop);
		say('a batch');
		const batch = await withTempFolder(folder => timed(() => journaled(join(folder, 'bench.journal'))));
		say(`a process that waits for ${count} tasks`);
		const megabytes = await withPlainScript('waiting-process.ts', root, waitingProcess);
		return {
			columns: [
				{ title: 'tasks a second', decimals: 0 },
				{ title: 'over the loop, ms a task', decimals: 2 },
				{ title: 'processor, ms a task', decimals: 2 },
				{ title: 'resident, MB', decimals: 0 },
			],
			lines: [
				{
					name: 'a bare loop',
					figures: [{ value: (count / loop.ms) * 1_000 }, null, { value: loop.cpuMs / count }, null],
				},
				{
					name: 'runBatch with fileJournal',
					figures: [
						{ value: (count / batch.ms) * 1_000 },
						{ value: (batch.ms - loop.ms) / count, budget: budgets.overhead },
						{ value: batch.cpuMs / count },
						null,
					],
				},
				{
					name: `a process with ${count} waits`,
					figures: [null, null, null, { value: megabytes, budget: budgets.megabytes }],
				},
			],
			remarks: ['each answer takes 5 ms, and every task has ended at the first look, 0.6 s after its start'],
		};
	},
};

const tasks: readonly BatchTask[] = Array.from({ length: count }, (_, number) => ({
	id: `t${number}`,
	prompt: 'do it',
}));

function client() {
	const stub = new StubTasks(answerSkyvern);
	stub.hasEnded = true;
	return createClient({ provider: skyvern({ apiKey: 'key', fetch: stub.fetch, maxConcurrency: concurrency }) });
}

async function bareLoop(): Promise<void> {
	const browsers = client();
	const left = [...tasks];
	const work = async () => {
		for (let task = left.pop(); task; task = left.pop()) await browsers.tasks.run(task.prompt);
	};
	await Promise.all(Array.from({ length: concurrency }, work));
}

async function journaled(path: string): Promise<void> {
	let done = 0;
	for await (const { status } of runBatch(client(), tasks, { journal: fileJournal(path), concurrency })) {
		if (status === 'succeeded') done += 1;
	}
	if (done !== count) throw new Error(`only ${done} of ${count} tasks succeeded`);
}

async function timed(work: () => Promise<void>): Promise<{ readonly ms: number; readonly cpuMs: number }> {
	const startedAt = performance.now();
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1_000 };
}

/** Megabytes that a process holds in all. */
function waitingProcess(script: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = fork(script, [String(count)], { execArgv: ['--expose-gc'] });
		child.once('error', reject);
		child.once('exit', code => reject(new Error(`it ended with ${code}`)));
		child.once('message', bytes => {
			resolve(Number(bytes) / 1e6);
			child.kill();
		});
	});
}
