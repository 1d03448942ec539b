import { spawn } from 'node:child_process';
import type * as fs from 'node:fs/promises';
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LedgerEntry } from '@anybrowser/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileLedger } from './file-ledger.ts';
import { openBegins } from './ledger-line.ts';

/** What happens before the next call of the file system, once. */
const before: { [Name in 'rename' | 'write' | 'readdir']?: (() => Promise<void>) | undefined } = {};

async function happen(name: keyof typeof before): Promise<void> {
	const what = before[name];
	before[name] = undefined;
	await what?.();
}

vi.mock('node:fs/promises', async original => {
	const real = await original<typeof fs>();
	return {
		...real,
		rename: async (...parameters: Parameters<typeof real.rename>) => {
			await happen('rename');
			return real.rename(...parameters);
		},
		readdir: async (folder: string) => {
			await happen('readdir');
			return real.readdir(folder);
		},
		open: async (...parameters: Parameters<typeof real.open>) => {
			const file = await real.open(...parameters);
			await happen('write');
			return file;
		},
	};
});

const limit = 64 * 1024;

let folder: string;
let path: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-'));
	path = join(folder, 'ledger.jsonl');
});

afterEach(async () => {
	for (const name of ['rename', 'write', 'readdir'] as const) before[name] = undefined;
	await rm(folder, { recursive: true });
});

const entryOf = (key: string): LedgerEntry => ({
	key,
	provider: 'skyvern',
	purpose: 'session',
	begunAt: '2026-11-28T20:00:00.000Z',
	id: null,
});

/** Opens and closes as many sessions as it takes to make a ledger's file too large for once. */
async function use(ledger = fileLedger(path)): Promise<void> {
	for (let round = 0; round < 10; round++) {
		const keys = Array.from({ length: 25 }, (_, number) => `${crypto.randomUUID()}-${number}`);
		await Promise.all(keys.map(key => ledger.begin(entryOf(key))));
		await Promise.all(keys.map(key => ledger.opened(key, `session-${key}`)));
		await Promise.all(keys.map(key => ledger.ended(`session-${key}`)));
	}
	// What comes after it shows that the file was seen to.
	await ledger.ended('none');
}

/** The keys of what is written down as open. */
const keysOf = async () => openBegins(await readFile(path, 'utf8')).map(({ entry }) => entry.key);
const sizeOf = async () => (await stat(path)).size;

test('the file of a long life is small, and has what is open with its id', async () => {
	const ledger = fileLedger(path);
	await ledger.begin(entryOf('a'));
	await ledger.opened('a', 's1');
	await ledger.begin(entryOf('b'));
	for (let round = 0; round < 4; round++) await use(ledger);
	expect(await sizeOf()).toBeLessThan(limit);
	expect(openBegins(await readFile(path, 'utf8')).map(({ entry }) => entry)).toEqual([
		{ ...entryOf('a'), id: 's1' },
		entryOf('b'),
	]);
	expect(await readdir(folder)).toEqual(['ledger.jsonl']);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a file of what is open alone is left as it is', async () => {
	const ledger = fileLedger(path);
	const keys = Array.from({ length: 500 }, (_, number) => `k${number}`);
	await Promise.all(keys.map(key => ledger.begin(entryOf(key))));
	const { ino } = await stat(path);
	await ledger.ended('none');
	expect(await sizeOf()).toBeGreaterThan(limit);
	expect((await stat(path)).ino).toBe(ino);
	expect(await keysOf()).toEqual(keys);
});

test('what another process writes while the file is written anew is kept', async () => {
	before.rename = () => fileLedger(path).begin(entryOf('other'));
	await use();
	expect(before.rename).toBeUndefined();
	expect(await keysOf()).toEqual(['other']);
	expect(await readdir(folder)).toEqual(['ledger.jsonl']);
});

test('what is written into a file that another process has just taken away is written again', async () => {
	before.write = () => use();
	await fileLedger(path).begin(entryOf('late'));
	expect(before.write).toBeUndefined();
	expect(await keysOf()).toEqual(['late']);
});

test('what another process writes anew before a line is confirmed has it', async () => {
	before.readdir = () => use();
	await fileLedger(path).begin(entryOf('early'));
	expect(before.readdir).toBeUndefined();
	expect(await keysOf()).toEqual(['early']);
});

test('a compaction that its process has not outlived is swept away, and loses nothing', async () => {
	const ledger = fileLedger(path);
	await ledger.begin(entryOf('a'));
	await writeFile(`${path}.compact-of-the-dead`, '\n{"event":"beg');
	await ledger.begin(entryOf('b'));
	expect(await keysOf()).toEqual(['a', 'b']);
	expect(await readdir(folder)).toEqual(['ledger.jsonl']);
});

test('a full disk costs the compaction alone', async () => {
	before.rename = () => Promise.reject(new Error('ENOSPC: no space left on device'));
	const ledger = fileLedger(path);
	await ledger.begin(entryOf('a'));
	await use(ledger);
	expect(await sizeOf()).toBeGreaterThan(limit);
	expect(await keysOf()).toEqual(['a']);
	expect(await readdir(folder)).toEqual(['ledger.jsonl']);
	await use(ledger);
	expect(await sizeOf()).toBeLessThan(limit);
	expect(await keysOf()).toEqual(['a']);
});

test('a link to the file stays one', async () => {
	const target = join(folder, 'target.jsonl');
	await symlink(target, path);
	await fileLedger(target).begin(entryOf('a'));
	await use();
	expect((await lstat(path)).isSymbolicLink()).toBe(true);
	expect((await lstat(target)).size).toBeLessThan(limit);
	expect(await keysOf()).toEqual(['a']);
});

/** Opens sessions and closes every other one, with entries so large that the file is soon too large, and says what is confirmed. */
const worker = `
	import { fileLedger } from ${JSON.stringify(fileURLToPath(new URL('file-ledger.ts', import.meta.url)))};
	const [path, name] = process.argv.slice(1);
	const ledger = fileLedger(path);
	const provider = 'x'.repeat(6_000);
	for (let number = 0; ; number++) {
		const key = name + number;
		await ledger.begin({ key, provider, purpose: 'session', begunAt: '2026-11-28T20:00:00.000Z', id: null });
		process.stdout.write('+' + key + '\\n');
		if (number % 8 === 0) continue;
		process.stdout.write('-' + key + '\\n');
		await ledger.ended(key);
	}`;

/** @returns What it has confirmed, once it was killed. */
async function workUntilKilled(name: string): Promise<string> {
	const node = ['--conditions=anybrowser-source', '--import', 'tsx', '--input-type=module', '-e', worker, path, name];
	const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', text => {
		output += text;
		if (output.includes(`+${name}64\n`)) child.kill('SIGKILL');
	});
	await new Promise(resolve => child.on('close', resolve));
	return output;
}

test('of processes that are killed while others go on, nothing that was confirmed is lost', async () => {
	const outputs = await Promise.all(['a', 'b', 'c'].map(workUntilKilled));
	const left = new Set((await fileLedger(path).left()).map(({ key }) => key));
	for (const output of outputs) {
		const begun = output.match(/(?<=^\+).*(?=\n)/gm) ?? [];
		// What was about to be ended may have been.
		const ended = new Set(output.match(/(?<=^-).*(?=\n)/gm));
		const open = begun.filter(key => !ended.has(key));
		expect(open.length).toBeGreaterThan(8);
		expect(open.filter(key => !left.has(key))).toEqual([]);
	}
	expect(left.size).toBeLessThan(40);
	// Three times 65 entries of 6 kB were written.
	expect(await sizeOf()).toBeLessThan(700_000);
});
