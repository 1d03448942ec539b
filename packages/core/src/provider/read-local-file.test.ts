import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { multipart } from './multipart.ts';
import { isLocalFile, readLocalFile } from './read-local-file.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-file-'));
	await writeFile(join(folder, 'a.bin'), new Uint8Array([1, 2, 255]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file is read by its path, and uploaded with the name that it is given', async () => {
	const local = { path: join(folder, 'a.bin') };
	expect([...(await readLocalFile(local, 'files.upload', 'test'))]).toEqual([1, 2, 255]);
	const { file, form } = await multipart({ name: 'prices.bin', content: local }, 'files.upload', 'test');
	expect(file.size).toBe(3);
	expect((form.get('file') as File).name).toBe('prices.bin');
});

test('a file that is not there is a typed error that names the path', async () => {
	const error = await readLocalFile({ path: join(folder, 'none') }, 'files.upload', 'test').catch(thrown => thrown);
	expect(AnyBrowserError.is(error, 'invalid_request')).toBe(true);
	expect(error.message).toContain(join(folder, 'none'));
});

test.each([
	[{ path: 'a' }, true],
	[{ path: 1 }, false],
	['a', false],
	[null, false],
	[new Uint8Array(1), false],
])('%j as a file by its path: %s', (value, expected) => {
	expect(isLocalFile(value)).toBe(expected);
});
