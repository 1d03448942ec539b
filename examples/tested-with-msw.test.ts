// Code of yours in a test, without a key and without the network: pages of your own, and the provider emulated.
//
// `visit` stands for the code under test: it takes neither an address nor a `fetch`, so msw answers in the vendor's place.
import { createEmulator } from '@anybrowser/emulator';
import { handlers } from '@anybrowser/emulator/msw';
import { createClient } from 'anybrowser';
import { setupServer } from 'msw/node';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';

async function visit(url: string): Promise<string> {
	const browsers = await createClient();
	const { output } = await browsers.tasks.run('Extract the title', { url, schema: z.object({ title: z.string() }) });
	return output.title;
}

// The provider that you have; the key may be any.
const names = [process.env['ANYBROWSER_PROVIDER'] ?? 'smooth'];

test.each(names)('a title is read on %s, and a page that does not load is told', async name => {
	const pages: Readonly<Record<string, string>> = { '/': '<title>A small shop</title>' };
	const emulator = createEmulator({
		browser: {
			type: 'dom',
			async fetch(input) {
				const page = pages[new URL(new Request(input).url).pathname];
				return new Response(page, { status: page === undefined ? 404 : 200, headers: { 'content-type': 'text/html' } });
			},
		},
	});
	const server = setupServer(...handlers(emulator));
	server.listen({ onUnhandledRequest: 'error' });
	vi.stubEnv('ANYBROWSER_PROVIDER', name);
	vi.stubEnv(`${name.toUpperCase()}_API_KEY`, 'any');
	try {
		expect(await visit('https://shop.example/')).toBe('A small shop');
		await expect(visit('https://shop.example/nowhere')).rejects.toMatchObject({ code: 'task_failed' });
		emulator.assertConforming();
	} finally {
		vi.unstubAllEnvs();
		server.close();
		await emulator.close();
	}
});
