import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BatchRecord } from '@anybrowser/core/batch';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileJournal } from './file-journal.ts';

let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-journal-'));
	path = join(folder, 'a.journal');
});
afterEach(() => rm(folder, { recursive: true }));

const header: BatchRecord = { kind: 'anybrowser.batch', version: 1, provider: 'any' };
const step = (id: string): BatchRecord => ({
	id,
	request: 'r',
	earlier: 0,
	usage: { credits: null, dollars: null },
	state: {},
});

async function records(): Promise<readonly BatchRecord[]> {
	const journal = fileJournal(path);
	const found = await journal.open();
	await journal.close();
	return found;
}

test('what was appended is there for the next one, in its order', async () => {
	const journal = fileJournal(path);
	expect(await journal.open()).toEqual([]);
	await journal.append(header);
	await Promise.all(['a', 'ü\n"', 'c'].map(id => journal.append(step(id))));
	await journal.close();
	expect(await records()).toEqual([header, step('a'), step('ü\n"'), step('c')]);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a line that was being written when its process died is dropped, and the next one stands by itself', async () => {
	await writeFile(path, `${JSON.stringify(header)}\n${JSON.stringify(step('a'))}\n{"id":"b","requ`);
	const journal = fileJournal(path);
	expect(await journal.open()).toEqual([header, step('a')]);
	await journal.append(step('c'));
	await journal.close();
	expect(await records()).toEqual([header, step('a'), step('c')]);
});

test.each(['{"ki', JSON.stringify(header).slice(0, -3)])(
	'a first line that was being written is dropped: %s',
	async torn => {
		await writeFile(path, torn);
		const journal = fileJournal(path);
		expect(await journal.open()).toEqual([]);
		await journal.append(header);
		await journal.close();
		expect(await records()).toEqual([header]);
	},
);

test.each([
	['a text', 'some notes'],
	['lines of text', 'some\nnotes\n'],
	['a broken line in the middle', `${JSON.stringify(header)}\nhalf\n${JSON.stringify(step('a'))}\n`],
])('%s is no journal, and stays as it is', async (_, content) => {
	await writeFile(path, content);
	await expect(records()).rejects.toMatchObject({ code: 'configuration', message: expect.stringContaining(path) });
	expect(await readFile(path, 'utf8')).toBe(content);
});

test('a folder that is not there is told', async () => {
	path = join(folder, 'none', 'a.journal');
	await expect(records()).rejects.toMatchObject({ code: 'configuration' });
});

test('one has it at a time, by whatever path', async () => {
	const journal = fileJournal(path);
	await journal.open();
	await expect(fileJournal(join(folder, '.', 'a.journal')).open()).rejects.toThrow('another process has it');
	await journal.close();
	await records();
});

test('it notices who writes to it beside, and writes no more', async () => {
	const journal = fileJournal(path);
	await journal.open();
	await journal.append(header);
	await appendFile(path, '{}\n');
	await expect(journal.append(step('a'))).rejects.toThrow('another process writes to it');
	await expect(journal.append(step('b'))).rejects.toThrow('another process writes to it');
	await journal.close();
});

const appender = `
	import { fileJournal } from ${JSON.stringify(fileURLToPath(new URL('file-journal.ts', import.meta.url)))};
	const journal = fileJournal(process.argv[1]);
	await journal.open();
	process.stdout.write('open\\n');
	for (let number = 0; ; number++) {
		try {
			await journal.append({ id: String(number), request: 'r', earlier: 0, usage: { credits: null, dollars: null }, state: {} });
		} catch (error) {
			process.stdout.write(error.code + ': ' + error.message);
			process.exit();
		}
		process.stdout.write(number + '\\n');
	}`;

function append(prefix: string) {
	const node = `exec ${process.execPath} --conditions=anybrowser-source --import tsx --input-type=module -e "$0" "$1"`;
	return spawn('bash', ['-c', `${prefix} ${node}`, appender, path], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('a disk that is full is told, and what was confirmed before is kept', async () => {
	let output = '';
	const child = append('ulimit -f 4;');
	child.stdout.on('data', text => {
		output += text;
	});
	await new Promise(resolve => child.on('close', resolve));
	expect(output).toContain('configuration: The journal');
	expect(output).toContain('No more tasks are started');
	const confirmed = output.match(/^\d+$/gm)?.length ?? 0;
	expect(confirmed).toBeGreaterThan(10);
	expect(await records()).toHaveLength(confirmed);
});

test('a process that is killed leaves no lock behind, and everything that it was told is there', async () => {
	let output = '';
	const child = append('');
	child.stdout.on('data', text => {
		output += text;
		if (output.includes('\n30\n')) child.kill('SIGKILL');
	});
	await new Promise(resolve => child.on('close', resolve));
	const confirmed = (output.match(/^\d+$/gm) ?? []).length;
	const found = await records();
	expect(found.length).toBeGreaterThanOrEqual(confirmed);
	expect(found.map(record => 'id' in record && record.id)).toEqual(found.map((_, number) => String(number)));
});
