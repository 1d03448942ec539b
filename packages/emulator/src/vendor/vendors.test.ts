import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { vendors } from '../generated/vendors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('no code outside of the folders of the vendors names one', async () => {
	const folders = ['generated', 'testing', ...vendors.map(({ name }) => name)];
	const names = new RegExp(vendors.map(({ name }) => name).join('|'), 'i');
	const files = (await readdir(root, { recursive: true })).filter(
		file =>
			file.endsWith('.ts') && !file.endsWith('.test.ts') && !folders.some(folder => file.startsWith(`${folder}/`)),
	);
	const code = (file: string) => readFileSync(`${root}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
	expect(files.length).toBeGreaterThan(100);
	expect(files.filter(file => names.test(code(file)))).toEqual([]);
});

test('every vendor of the list is there: in process, over HTTP, and under its own address', async () => {
	await using emulator = createEmulator({ browser: 'dom' });
	const server = await emulator.listen();
	for (const { name, origin, basePath } of vendors) {
		expect(emulator.providers[name]).toBe(emulator[name]);
		expect(emulator[name].baseUrl).toBe(`${origin}${basePath}`);
		expect(server.urls[name]).toBe(`${server.url}/${name}${basePath}`);
		expect(server[`${name}Url`]).toBe(server.urls[name]);
		expect((await fetch(`${server.urls[name]}/nothing`)).status).toBe(404);
	}
});
