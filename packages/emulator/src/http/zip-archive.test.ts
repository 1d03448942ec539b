import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zipArchive } from './zip-archive.ts';

const directory = mkdtempSync(join(tmpdir(), 'anybrowser-zip-'));
afterAll(() => rmSync(directory, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
	{ name: 'a.txt', content: bytes('123456789') },
	{ name: 'größe.bin', content: new Uint8Array([0, 255, 10]) },
	{ name: 'a.txt', content: bytes('second') },
	{ name: 'README', content: bytes('') },
	{ name: 'README', content: bytes('again') },
];

test('has every file, with its checksum and a name of its own', () => {
	const archive = Buffer.from(zipArchive(files));
	expect(archive.toString('latin1', 0, 4)).toBe('PK\x03\x04');
	// The known CRC-32 of the digits.
	expect(archive.readUInt32LE(14).toString(16)).toBe('cbf43926');
	expect(archive.readUInt16LE(archive.byteLength - 12)).toBe(5);
	for (const name of ['a.txt', 'größe.bin', 'a-2.txt', 'README', 'README-2']) {
		expect(archive.toString('utf8').split(name).length, name).toBeGreaterThanOrEqual(3);
	}
});

const unzip = spawnSync('unzip', ['-v']).status === 0;

test.skipIf(!unzip)(
	unzip ? 'is what unzip takes for one' : 'is what unzip takes for one (not run: there is none)',
	() => {
		const path = join(directory, 'archive.zip');
		writeFileSync(path, zipArchive(files));
		expect(spawnSync('unzip', ['-tq', path], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
		expect(spawnSync('unzip', ['-p', path, 'a-2.txt'], { encoding: 'utf8' }).stdout).toBe('second');
	},
);
