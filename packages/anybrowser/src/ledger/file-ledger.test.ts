import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@anybrowser/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLedger } from './file-ledger.ts';

let folder: string;
let path: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-'));
	path = join(folder, 'ledger.jsonl');
});

afterEach(() => rm(folder, { recursive: true }));

const entryOf = (key: string): LedgerEntry => ({
	key,
	provider: 'skyvern',
	purpose: 'session',
	begunAt: '2026-11-28T20:00:00.000Z',
	id: null,
});

/** The number of a process that has ended. */
const deadPid = () => spawnSync('true').pid;

/** Has what is written in the file be a dead process's. */
async function orphan(pid = deadPid()): Promise<void> {
	const text = await readFile(path, 'utf8');
	await writeFile(path, text.replaceAll(/"pid":\d+,"startedAt":("\d+"|null)/g, `"pid":${pid},"startedAt":"1"`));
}

test('what was begun and not ended is left, once its process is gone', async () => {
	const ledger = fileLedger(path);
	expect(await ledger.left()).toEqual([]);
	for (const key of ['a', 'b', 'c', 'd']) await ledger.begin(entryOf(key));
	await ledger.opened('a', 's1');
	await ledger.opened('b', 's2');
	await ledger.ended('s2');
	await ledger.ended('c');
	expect(await ledger.left()).toEqual([]);
	await orphan();
	expect(await fileLedger(path).left()).toEqual([{ ...entryOf('a'), id: 's1' }, entryOf('d')]);
});

test('a number that another process has since is no sign of life', async () => {
	await fileLedger(path).begin(entryOf('a'));
	await orphan(process.pid);
	const isTold = process.platform === 'linux';
	expect(await fileLedger(path).left()).toEqual(isTold ? [entryOf('a')] : []);
});

test("what another machine's process has opened is never left", async () => {
	await fileLedger(path).begin(entryOf('a'));
	await orphan();
	const text = await readFile(path, 'utf8');
	await writeFile(path, text.replace(JSON.stringify(hostname()), '"elsewhere"'));
	expect(await fileLedger(path).left()).toEqual([]);
});

test('a line that was cut off loses neither those before it nor those after it', async () => {
	const ledger = fileLedger(path);
	await ledger.begin(entryOf('a'));
	await appendFile(path, '{"event":"ended","keyOrId":"a');
	await ledger.begin(entryOf('b'));
	await orphan();
	expect((await ledger.left()).map(({ key }) => key)).toEqual(['a', 'b']);
});

test.skipIf(process.platform !== 'linux')('a full disk is told, before anything is opened', async () => {
	await expect(fileLedger('/dev/full').begin(entryOf('a'))).rejects.toMatchObject({ code: 'ENOSPC' });
});
