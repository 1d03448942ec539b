import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { fileJournal, runBatch } from 'anybrowser/batch';
import { answerSkyvern } from './skyvern-answers.ts';
import { StubTasks } from './stub-tasks.ts';

// Waits for so many tasks, and tells whoever started it what that takes. It ends when it is told.
const count = Number(process.argv[2]);
const stub = new StubTasks(answerSkyvern);
const browsers = createClient({ provider: skyvern({ apiKey: 'key', fetch: stub.fetch }) });
const tasks = Array.from({ length: count }, (_, number) => ({ id: `t${number}`, prompt: 'do it' }));
const folder = await mkdtemp(join(tmpdir(), 'anybrowser-bench-'));
void (async () => {
	const options = { journal: fileJournal(join(folder, 'waits.journal')), concurrency: count };
	for await (const result of runBatch(browsers, tasks, options)) throw new Error(`${result.id} has ended`);
})();
while (stub.listed < 2 * count) await sleep(100);
globalThis.gc?.();
await rm(folder, { recursive: true, force: true });
process.send?.(process.memoryUsage().rss);
