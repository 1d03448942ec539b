import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { listRemoteFiles } from './list-remote-files.ts';
import type { OpenedFile } from './opened-file.ts';
import type { FileFacts } from './remote-file.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
	expect(vi.getTimerCount(), 'no timer is left').toBe(0);
	vi.useRealTimers();
});

const owner = { provider: 'fake', operation: 'tasks.downloads', clock: { ...systemClock, random: () => 0 } };
const bytes = (text: string) => new TextEncoder().encode(text);

/** A body of some pieces, which goes on as it is told after them. */
function bodyOf(pieces: readonly string[], then: 'end' | 'stall' | 'break' = 'end') {
	const state = { cancelled: false };
	const left = [...pieces];
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			const piece = left.shift();
			if (piece !== undefined) controller.enqueue(bytes(piece));
			else if (then === 'end') controller.close();
			else if (then === 'break') controller.error(new Error('socket hang up'));
			else return new Promise(() => {});
			return undefined;
		},
		cancel: () => {
			state.cancelled = true;
		},
	});
	return { body, state };
}

function fileOf(open: FileFacts['open'], facts: Partial<FileFacts> = {}) {
	const [file] = listRemoteFiles(owner, [{ kind: 'download', name: 'a.txt', ...facts, open }]);
	if (file === undefined) throw new Error('there is one');
	return file;
}
const answered = (body: ReadableStream<Uint8Array>, rest: Partial<OpenedFile> = {}) => ({
	body,
	mediaType: 'text/plain',
	size: null,
	...rest,
});

test('bytes and stream bring what there is, and so often as they are asked', async () => {
	const file = fileOf(async () => answered(bodyOf(['one', '', 'two']).body), { size: 6 });
	expect(new TextDecoder().decode(await file.bytes())).toBe('onetwo');
	expect(await new Response(await file.stream()).text()).toBe('onetwo');
	expect(JSON.parse(JSON.stringify(file))).toEqual({
		provider: 'fake',
		kind: 'download',
		name: 'a.txt',
		size: 6,
		mediaType: null,
		createdAt: null,
	});
});

test.each([
	['more than was told', 3, ['one', 'two'], 'invalid_response', /more than the 3 bytes/],
	['more than is allowed', null, ['one', 'two'], 'invalid_response', /more than 4 bytes. Raise `maxResponseBytes`/],
	['less than was told', 9, ['one', 'two'], 'invalid_response', /ended after 6 bytes of 9/],
] as const)('content that is %s is refused, and its source is let go', async (_what, size, pieces, code, message) => {
	const made = bodyOf(pieces, size === 9 ? 'end' : 'stall');
	const file = fileOf(async () => answered(made.body), { size });
	const request = { maxRetries: 0, maxResponseBytes: size === null ? 4 : 100 };
	await expect(file.bytes(request)).rejects.toMatchObject({
		code,
		operation: 'tasks.downloads',
		message: expect.stringMatching(message),
	});
	expect(made.state.cancelled).toBe(size !== 9);
});

test('content that breaks off is begun anew as often as `maxRetries` says', async () => {
	let opened = 0;
	const open = async () => answered(bodyOf(['one'], ++opened < 3 ? 'break' : 'end').body);
	const whole = fileOf(open).bytes();
	await vi.advanceTimersByTimeAsync(60_000);
	expect([new TextDecoder().decode(await whole), opened]).toEqual(['one', 3]);
	opened = 0;
	await expect(fileOf(open).bytes({ maxRetries: 0 })).rejects.toMatchObject({ code: 'connection', retryable: true });
	expect(opened).toBe(1);
});

test('content that stalls ends with `timeout`, all of it with `deadline`, and with the caller who leaves', async () => {
	const made = [bodyOf(['one'], 'stall'), bodyOf(['one'], 'stall'), bodyOf(['one'], 'stall'), bodyOf(['one'], 'stall')];
	let at = 0;
	const file = fileOf(async () => answered(made[at++]?.body ?? bodyOf([]).body));
	const late = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'timeout' });
	const stalled = late(file.bytes({ maxRetries: 0, timeout: 1_000 }));
	await vi.advanceTimersByTimeAsync(1_000);
	await stalled;
	const bounded = late(file.bytes({ deadline: 2_000 }));
	await vi.advanceTimersByTimeAsync(2_000);
	await bounded;
	const leaving = new AbortController();
	const left = expect(file.bytes({ signal: leaving.signal })).rejects.toBe('enough');
	await vi.advanceTimersByTimeAsync(10);
	leaving.abort('enough');
	await left;
	// One that nobody reads lets go as well.
	const stream = await file.stream({ deadline: 3_000 });
	await vi.advanceTimersByTimeAsync(3_000);
	await expect(stream.getReader().read()).rejects.toMatchObject({ code: 'timeout' });
	expect(made.map(({ state }) => state.cancelled)).toEqual([true, true, true, true]);
});

test('a file that is missing is asked for again for half a minute after it was listed', async () => {
	const missing = () => new AnyBrowserError('not_found', 'not there', { status: 404 });
	let asked = 0;
	const soon = fileOf(async () => {
		if (++asked < 4) throw missing();
		return answered(bodyOf(['late']).body);
	}).bytes();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(new TextDecoder().decode(await soon)).toBe('late');
	const started = performance.now();
	const never = expect(fileOf(() => Promise.reject(missing())).bytes()).rejects.toMatchObject({ code: 'not_found' });
	await vi.advanceTimersByTimeAsync(60_000);
	await never;
	expect(performance.now() - started).toBe(60_000);
	const gone = fileOf(() => Promise.reject(missing()));
	await vi.advanceTimersByTimeAsync(31_000);
	await expect(gone.bytes()).rejects.toMatchObject({ code: 'not_found' });
});

test('a web page in place of a file is refused, unless the file is one', async () => {
	const page = () => ({ ...answered(bodyOf(['<html>']).body), mediaType: 'text/html; charset=utf-8' });
	const refused = fileOf(async () => page()).bytes({ maxRetries: 0 });
	await expect(refused).rejects.toMatchObject({
		code: 'invalid_response',
		message: expect.stringContaining('web page'),
	});
	for (const facts of [{ name: 'a.html' }, { mediaType: 'text/html' }, { kind: 'page' as const }]) {
		expect((await fileOf(async () => page(), facts).bytes()).byteLength).toBe(6);
	}
});

test('names are safe, and one of each kind', () => {
	const given = [
		'../../etc/passwd',
		'a.txt',
		'A.TXT',
		'a (2).txt',
		'NUL.txt',
		'',
		'x\u202egnp.exe',
		'..\\..\\b.txt',
		'e\u0301',
		'\u00e9',
	];
	const files = listRemoteFiles(
		owner,
		given.map(name => ({ kind: 'download', name, open: () => Promise.reject() })),
	);
	expect(files.map(({ name }) => name)).toEqual([
		'passwd',
		'a.txt',
		'A (2).TXT',
		'a (2) (2).txt',
		'_NUL.txt',
		'download',
		'xgnp.exe',
		'b.txt',
		'e\u0301',
		'\u00e9 (2)',
	]);
});

async function folder(): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), 'anybrowser-save-'));
	onEnd.push(() => rm(path, { recursive: true, force: true }));
	return path;
}
const onEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of onEnd.splice(0)) await end();
});

test('saveTo keeps a file in a folder under a free name, or as the file that it was told', async () => {
	const path = await folder();
	const file = fileOf(async () => answered(bodyOf(['one', 'two']).body), { name: '../a.txt' });
	await writeFile(join(path, 'outside'), 'untouched');
	await symlink(join(path, 'outside'), join(path, 'a.txt'));
	expect(await file.saveTo(path)).toBe(join(path, 'a (2).txt'));
	expect(await file.saveTo(`${path}/made/deep/`)).toBe(join(path, 'made/deep/a.txt'));
	expect(await file.saveTo(join(path, 'own.csv'))).toBe(join(path, 'own.csv'));
	expect(await file.saveTo(join(path, 'own.csv'))).toBe(join(path, 'own.csv'));
	expect(await readFile(join(path, 'outside'), 'utf8')).toBe('untouched');
	expect((await readdir(path)).sort()).toEqual(['a (2).txt', 'a.txt', 'made', 'outside', 'own.csv']);
	expect(await readFile(join(path, 'own.csv'), 'utf8')).toBe('onetwo');
});

test('saveTo keeps names of long scripts, of which file systems take fewer characters', async () => {
	const path = await folder();
	const file = fileOf(async () => answered(bodyOf(['one']).body), { name: `${'名'.repeat(150)}.pdf` });
	expect(await file.saveTo(path)).toBe(join(path, `${'名'.repeat(78)}.pdf`));
	expect(await file.saveTo(path)).toBe(join(path, `${'名'.repeat(78)} (2).pdf`));
});

test('saveTo leaves nothing behind of what was not there as a whole, and names what can not be written', async () => {
	const path = await folder();
	const broken = fileOf(async () => answered(bodyOf(['one'], 'break').body));
	await expect(broken.saveTo(`${path}/`, { maxRetries: 0 })).rejects.toMatchObject({ code: 'connection' });
	await writeFile(join(path, 'own.csv'), 'before');
	await expect(broken.saveTo(join(path, 'own.csv'), { maxRetries: 0 })).rejects.toMatchObject({ code: 'connection' });
	expect(await readFile(join(path, 'own.csv'), 'utf8')).toBe('before');
	const whole = fileOf(async () => answered(bodyOf(['one']).body));
	for (const place of ['', `${path}/nowhere/a.txt`, `${path}/own.csv/`, `${path}/a\0b`]) {
		await expect(whole.saveTo(place)).rejects.toMatchObject({ code: 'invalid_request', operation: 'tasks.downloads' });
	}
	expect(await readdir(path)).toEqual(['own.csv']);
});
