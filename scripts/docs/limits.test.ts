import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = await readFile(join(root, 'docs/limits.md'), 'utf8');
const rows = page.split('\n').filter(line => line.startsWith('| '));

/** A bound as the code has it, the row that tells of it, and its figure there. */
const bounds: readonly (readonly [file: string, code: string, row: string, figure: string])[] = [
	['smooth/src/tickets/smooth-tickets.ts', 'settleTime = 10_000', 'how late a list', '10 s'],
	['skyvern/src/tickets/skyvern-tickets.ts', 'settleTime = 10_000', 'how late a list', '10 s'],
	['browserbase/src/tickets/browserbase-tickets.ts', 'settleTime = 10_000', 'how late a list', '10 s'],
	['core/src/tickets/start-once.ts', 'maxStarts = 5', 'times that one `startOnce`', '| 5 |'],
	['core/src/tickets/start-once.ts', 'maxPauseMs = 120_000', 'a pause between them', '120 s'],
	['core/src/tickets/release-session.ts', 'releaseMs = 30_000', 'ending a session', '30 s'],
	['core/src/capacity/session-capacity.ts', 'defaultPatienceMs = 30 * 60_000', 'waiting for a free', '30 minutes'],
	['anybrowser/src/ledger/ledger-file.ts', 'minCompactBytes = 64 * 1024', "a ledger's file", '64 KiB'],
	['anybrowser/src/ledger/compact-file.ts', 'maxCompactMs = 250', 'an append to it', '250 ms'],
	['core/src/batch/run-batch.ts', 'concurrency: options.concurrency ?? 10', 'tasks of a batch that', '| 10 |'],
	['core/src/batch/batch-run.ts', 'maxStarting = 50', 'new tasks of a batch', '| 50 |'],
	['core/src/batch/batch-run.ts', 'startsEndMs = 2_000', 'starts under way', '2 s'],
	['core/src/batch/await-result.ts', 'cancelMs = 5_000', 'starts under way', '5 s each'],
	['core/src/batch/run-batch.ts', 'taskDeadline: 30 * 60_000', 'one task of a batch', '30 minutes'],
	['core/src/batch/run-batch.ts', 'patience: 10 * 60_000', 'a provider that is out', '10 minutes'],
	['core/src/batch/run-batch.ts', 'maxNamed = 20', 'lines that are named', '20'],
	['bullmq/src/add-tasks.ts', 'maxNamed = 20', 'lines that are named', '20'],
	['bullmq/src/worker-end.ts', 'startsEndMs = 2_000', 'starts under way', '2 s'],
	['bullmq/src/task-job-run.ts', 'taskDeadline: 30 * 60_000', 'one task of a batch', '30 minutes'],
	['bullmq/src/task-job-run.ts', 'patience: 10 * 60_000', 'a provider that is out', '10 minutes'],
	['bullmq/src/task-job-run.ts', '{ first: 1_000, longest: 30_000 }', 'a job of BullMQ', '1 s at least and 30 s'],
	['bullmq/src/task-job-run.ts', 'limitMs = 5_000', 'all workers of a queue', '5 s'],
	['bullmq/src/close-soon.ts', 'closeMs = 3_000', 'closing a queue', '3 s'],
	['bullmq/src/connect-redis.ts', 'defaultPatienceMs = 60_000', 'Redis out of reach', '60 s'],
];

test.each(bounds)('%s has %s, and the page says so', async (file, code, start, figure) => {
	expect(await readFile(join(root, 'packages', file), 'utf8')).toContain(code);
	const found = rows.filter(line => line.startsWith(`| ${start}`));
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(figure);
});
