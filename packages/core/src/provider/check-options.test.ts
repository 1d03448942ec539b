import { expect, test } from 'vitest';
import { createClient } from '../client/create-client.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';

test.each<[string, unknown, string]>([
	['a misspelt name', { urll: 'https://example.com' }, 'sessions.create: `urll` is no option. Did you mean `url`?'],
	["a vendor's name", { allowed_urls: [] }, 'Did you mean `allowedUrls`?'],
	['an option of the request', { timeout: 5 }, '`timeout` is an option of the request'],
	['nothing like it', { wheels: 4 }, '`wheels` is no option. Known: url, device'],
	['null', null, 'the options are an object, got null'],
	['a text for a list', { allowedUrls: 'https://example.com' }, '`allowedUrls` is a list, got a text'],
	[
		'a misspelt provider',
		{ providerOptions: { fakee: {} } },
		'`providerOptions.fakee` is no provider. Did you mean `fake`?',
	],
])('%s is refused before anything is sent', async (_name, options, message) => {
	const provider = createFakeProvider();
	const { sessions } = createClient({ provider });
	// JavaScript has no compiler to tell.
	const error = await sessions
		.create(options as Parameters<typeof sessions.create>[0])
		.catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'fake', operation: 'sessions.create' });
	expect(String(error)).toContain(message);
	expect(provider.calls).toEqual([]);
});

test.each<[object, string]>([
	[{ max_steps: 3 }, 'Did you mean `maxSteps`?'],
	[{ deadline: 1 }, '`deadline` is an option of the request'],
	[{ onUpdate: () => {} }, '`onUpdate` is an option of the request'],
])('a task with %o is refused, in a session too', async (options, message) => {
	const provider = createFakeProvider();
	const browsers = createClient({ provider });
	await expect(browsers.tasks.run('Read the title', options)).rejects.toThrow(message);
	const session = await browsers.sessions.create({ providerOptions: { smooth: {} } as object });
	await expect(session.run('Read the title', options)).rejects.toThrow(message);
	expect(provider.calls).toEqual(['sessions.create']);
});
