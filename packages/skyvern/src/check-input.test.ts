import type { CreateSessionOptions, CreateTaskOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from './testing/emulated.ts';

// The casts give what only JavaScript, or data from elsewhere, can.
test.each<[string, CreateSessionOptions, string]>([
	['too few minutes', { timeoutMinutes: 4 }, '`timeoutMinutes`'],
	['half a minute', { timeoutMinutes: 5.5 }, '`timeoutMinutes`'],
	['minutes as a text', { timeoutMinutes: '60' as unknown as number }, '`timeoutMinutes`'],
	['no number of minutes', { timeoutMinutes: Number.NaN }, '`timeoutMinutes`'],
	['an id that is no profile', { profile: { id: 'pbs_1' } }, '`profile.id`'],
	['an empty profile id', { profile: { id: '' } }, '`profile.id`'],
	['no profile id', { profile: { save: true } as unknown as { id: string } }, '`profile`'],
	['a country in small letters', { proxy: { country: 'de' } }, '`proxy.country`'],
	['a country that is none', { proxy: { country: 'XX' } }, '`proxy.country`'],
	['a union of countries', { proxy: { country: 'EU' } }, '`proxy.country`'],
	['another name of a country', { proxy: { country: 'UK' } }, '`proxy.country`'],
	['no country', { proxy: {} as { country: string } }, '`proxy.country`'],
	['a long region', { proxy: { country: 'US', region: 'California!' } }, '`proxy.region`'],
	['an empty city', { proxy: { country: 'US', city: ' ' } }, '`proxy.city`'],
	['a proxy as a text', { proxy: 'DE' as 'self' }, '`proxy`'],
	['a proxy that is no address', { proxy: { server: 'http://' } }, '`proxy.server`'],
	['a proxy without a host', { proxy: { server: 'socks5://', username: 'me' } }, '`proxy.server`'],
	['a file as a proxy', { proxy: { server: 'file:///etc/proxy' } }, '`proxy.server`'],
	['no profile at all', { profile: null as unknown as { id: string } }, '`profile`'],
	['an empty proxy', { proxy: { server: '' } }, '`proxy.server`'],
	['an empty address', { url: ' ' }, '`url`'],
	['a path', { url: '/shop' }, '`url`'],
	['a script', { url: 'javascript:alert(1)' }, '`url`'],
	['an offset as a time zone', { timezone: '+03:00' }, '`timezone`'],
	['an unknown time zone', { timezone: 'Mars/Olympus' }, '`timezone`'],
	['a country where Skyvern has no exits', { proxy: { country: 'PL' } }, 'AR, AU, BR'],
	['a file', { url: 'file:///etc/passwd' }, '`url`'],
	['an unknown browser', { browser: 'firefox' as 'edge' }, '`browser`'],
	['stealth with another browser', { stealth: true, browser: 'edge' }, '`stealth`'],
	['a sticky address anywhere', { providerOptions: { skyvern: { proxy_session_id: 's' } } }, 'proxy_session_id'],
	[
		'a sticky address of a country',
		{ proxy: { country: 'US' }, providerOptions: { skyvern: { proxy_session_id: 's' } } },
		'proxy_session_id',
	],
	...Object.entries({
		url: 'https://x.test',
		timeout: 3,
		extensions: ['ad-blocker'],
		browser_type: 'chrome',
		browser_profile_id: 'x',
		needs_live_view: false,
	}).map(([name, value]): [string, CreateSessionOptions, string] => [
		`a second ${name}`,
		{ providerOptions: { skyvern: { [name]: value } } },
		`skyvern.${name}`,
	]),
	[
		'two proxies',
		{ proxy: { country: 'US' }, providerOptions: { skyvern: { proxy_location: 'NONE' } } },
		'proxy_location',
	],
	[
		'saving said twice',
		{ profile: { id: 'bp_1', save: false }, providerOptions: { skyvern: { generate_browser_profile: true } } },
		'generate_browser_profile',
	],
])('%s is refused by name, before anything is sent', async (_, options, field) => {
	const { provider, emulator } = emulated();
	const error = await provider.create(options).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'skyvern', operation: 'sessions.create' });
	expect(error.message).toContain(field);
	expect(emulator.skyvern.requests()).toEqual([]);
});

// Each is with an option that Skyvern lacks.
test.each<[string, CreateSessionOptions, string]>([
	['a value that can never be right', { timeoutMinutes: 0 }, 'invalid_request'],
	['a proxy that can never be one', { proxy: { server: '' } }, 'invalid_request'],
	['fewer minutes than Skyvern takes', { timeoutMinutes: 4 }, 'unsupported'],
	['a country where Skyvern has no exits', { proxy: { country: 'PL' } }, 'unsupported'],
	['an id that is no profile of Skyvern', { profile: { id: 'x' } }, 'unsupported'],
])('a session with %s is checked in the order of all providers', async (_, options, code) => {
	const { provider, emulator } = emulated();
	const error = await provider.create({ ...options, device: 'mobile' }).catch(thrown => thrown);
	expect(error).toMatchObject({ code, operation: 'sessions.create' });
	expect(emulator.skyvern.requests()).toEqual([]);
});

test.each([
	[0, 'invalid_request'],
	[366, 'unsupported'],
])('a file that is kept for %s days is checked in the same order', async (retentionDays, code) => {
	const { provider } = emulated();
	const upload = provider.files.upload({ name: 'a.txt', content: 'x', purpose: 'reading', retentionDays });
	await expect(upload).rejects.toMatchObject({ code, operation: 'files.upload' });
});

test('a task is checked in the same order', async () => {
	const { provider } = emulated();
	const create = (more: Partial<CreateTaskOptions>) =>
		provider.tasks.create({ prompt: 'x', device: 'mobile', ...more });
	await expect(create({ maxSteps: 0 })).rejects.toMatchObject({ code: 'invalid_request' });
	await expect(create({ profile: { id: 'x' } })).rejects.toMatchObject({ code: 'unsupported' });
});

test('a password of a proxy is in no message', async () => {
	const { provider } = emulated();
	const error = await provider.create({ proxy: { server: 'http://me:hunter2@' } }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request' });
	expect(error.message).not.toContain('hunter2');
});

test('what is at the limits is sent', async () => {
	const { provider, sent } = emulated();
	const skyvern = { proxy_location: 'RESIDENTIAL_ISP', proxy_session_id: 'sticky' } as const;
	await provider.create({ timeoutMinutes: 5, proxy: { country: 'GB' }, url: 'http://127.0.0.1:9/' });
	await provider.create({ providerOptions: { skyvern } });
	expect(sent('createBrowserSession')).toEqual([
		{ timeout: 5, proxy_location: { country: 'GB' }, url: 'http://127.0.0.1:9/' },
		skyvern,
	]);
});

test.each(['', ' ', '.', '..'])('the id %j is refused', async id => {
	const { provider, emulator } = emulated();
	const prompt = 'x';
	for (const call of [
		() => provider.get(id),
		() => provider.close(id),
		() => provider.update(id, { saveProfile: true }),
		() => provider.actions.extract(id, { schema: {} }),
		() => provider.steps.act(id, { prompt }),
		() => provider.steps.prompt(id, { prompt }),
	]) {
		await expect(call()).rejects.toMatchObject({
			code: 'invalid_request',
			message: expect.stringContaining('session id'),
		});
	}
	expect(emulator.skyvern.requests()).toEqual([]);
});

test.each([undefined, '', '  ', 7])('the prompt %j is refused', async given => {
	const { provider, emulator } = emulated();
	// What only JavaScript can give.
	const prompt = given as string;
	const { steps } = provider;
	for (const [name, call] of Object.entries({
		act: () => steps.act('pbs_1', { prompt }),
		click: () => steps.click('pbs_1', { prompt }),
		type: () => steps.type('pbs_1', { prompt, value: 'x' }),
		select: () => steps.select('pbs_1', { prompt, value: 'x' }),
		upload: () => steps.upload('pbs_1', { prompt, fileUrl: 'https://files.test/a' }),
		validate: () => steps.validate('pbs_1', { prompt }),
		locate: () => steps.locate('pbs_1', { prompt }),
		prompt: () => steps.prompt('pbs_1', { prompt }),
	})) {
		await expect(call()).rejects.toMatchObject({
			code: 'invalid_request',
			operation: `steps.${name}`,
			message: expect.stringContaining('`prompt`'),
		});
	}
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('other input of steps and updates is refused by name', async () => {
	const { provider, emulator } = emulated();
	for (const [field, call] of Object.entries({
		fileUrl: () => provider.steps.upload('pbs_1', { prompt: 'the picture', fileUrl: '' }),
		elementTimeout: () => provider.steps.click('pbs_1', { prompt: 'x', elementTimeout: 0 }),
		saveProfile: () => provider.update('pbs_1', {} as { saveProfile: boolean }),
		limit: () => provider.list({ state: 'all', limit: 101 }),
	})) {
		await expect(Promise.resolve().then<unknown>(call)).rejects.toMatchObject({
			code: 'invalid_request',
			message: expect.stringContaining(`\`${field}\``),
		});
	}
	expect(emulator.skyvern.requests()).toEqual([]);
});
