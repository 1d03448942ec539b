import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productFiles, root } from './product-files.ts';

/** Folders that the page speaks of once, for all packages. */
const everywhere = ['generated', 'testing', 'node_modules', 'dist'];

/** The folders that ARCHITECTURE.md names, by the folder that holds them; `''` is the repository's root. */
function roomsOf(page: string): ReadonlyMap<string, readonly string[]> {
	const [, block = ''] = /## Rooms\n\n```\n([\s\S]*?)```/.exec(page) ?? [];
	const rooms = new Map<string, string[]>();
	const path: string[] = [];
	for (const line of block.split('\n').filter(Boolean)) {
		const [, indent = '', list = ''] = /^( *)((?:[\w-]+\/(?:, )?)+)/.exec(line) ?? [];
		expect(list, `this line names no folder: ${line}`).not.toBe('');
		const depth = indent.length / 2;
		path.length = depth;
		const names = list.split(', ').map(name => name.replace('/', ''));
		const holder = path.join('/');
		rooms.set(holder, [...(rooms.get(holder) ?? []), ...names]);
		path[depth] = names[0] ?? '';
	}
	return rooms;
}

/** Where the folders within a room are: a package's are in its sources. */
function folderOf(room: string): string {
	return /^packages\/[\w-]+$/.test(room) ? join(root, room, 'src') : join(root, room);
}

const page = await readFile(join(root, 'ARCHITECTURE.md'), 'utf8');
const rooms = roomsOf(page);

test('the page names rooms', () => {
	expect(rooms.get('packages')).toContain('core');
	expect([...rooms.values()].flat().length).toBeGreaterThan(60);
});

test.each([...rooms].map(([room, names]) => ({ room, names })))(
	'what it says of "$room" is there',
	({ room, names }) => {
		const missing = names.filter(name => !existsSync(join(folderOf(room), name)));
		expect(missing).toEqual([]);
	},
);

test.each([...rooms].filter(([room]) => room !== '').map(([room, names]) => ({ room, names })))(
	'nothing in "$room" is left out',
	async ({ room, names }) => {
		const entries = await readdir(folderOf(room), { withFileTypes: true });
		const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
		const unnamed = folders.filter(
			name => !names.includes(name) && !everywhere.includes(name) && !name.startsWith('.'),
		);
		expect(unnamed).toEqual([]);
	},
);

test('every source file that it names is there', async () => {
	const files = await productFiles();
	const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w-]+\.ts)`/g)].map(([, path = '']) => path);
	expect(named.length).toBeGreaterThan(15);
	const isThere = (path: string) => {
		const [first = '', ...rest] = path.split('/');
		return files.some(file => file === `${first}/src/${rest.join('/')}` || file.endsWith(`/src/${path}`));
	};
	expect(named.filter(path => !isThere(path))).toEqual([]);
});
