import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { vendors } from '../generated/vendors.ts';

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
