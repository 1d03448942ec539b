import type { CreateTaskOptions } from '@anybrowser/core';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const vault = () => ({ username: 'ada', password: 'hunter2', totp: null });
const stored = { vault: 'own', id: 'cred_1' } as const;
const wrong = (credential: unknown) => ({ credential }) as Pick<CreateTaskOptions, 'credential'>;

test('a task with a login in a vault is a login', async () => {
	const shop = await servePagesForTest({ '/': '<title>Shop</title>' });
	const { client, sent } = emulated({
		skyvern: { vault },
		agent: ({ credential }) => `logged in as ${credential?.username}`,
	});
	const { output, task } = await client.tasks.run('Log in as Ada', {
		url: `${shop}/`,
		proxy: { country: 'DE' },
		webhookUrl: 'http://127.0.0.1:9/',
		credential: { vault: 'bitwarden', itemId: 'item', totp: { identifier: 'ada@shop.test' } },
	});
	expect(task.id).toMatch(/^wr_/);
	expect(JSON.stringify(output)).toContain('logged in as ada');
	expect(sent('runLogin')).toEqual([
		{
			prompt: 'Log in as Ada',
			url: `${shop}/`,
			webhook_url: 'http://127.0.0.1:9/',
			proxy_location: 'RESIDENTIAL_DE',
			credential_type: 'bitwarden',
			bitwarden_item_id: 'item',
			totp_identifier: 'ada@shop.test',
		},
	]);
});

test.each([
	['no object', wrong('cred_1'), '`credential` is an object'],
	['null', wrong(null), '`credential` is an object'],
	['nothing', wrong({}), '`credential.totp`'],
	['another vault', wrong({ vault: 'lastpass' }), 'one of own, bitwarden'],
	['a name of every object', wrong({ vault: 'toString' }), 'one of own, bitwarden'],
	['no id', wrong({ vault: 'own' }), '`credential.id`'],
	['neither an item nor a collection', wrong({ vault: 'bitwarden' }), 'or `credential.collectionId`'],
	['half of what is needed', wrong({ vault: '1password', vaultId: 'v' }), '`credential.itemId`'],
	["another vault's field", wrong({ vault: 'own', id: 'a', itemId: 'b' }), '`credential.itemId` leads to nothing'],
	['a blank id', wrong({ vault: 'own', id: ' ' }), "isn't blank"],
	['codes from nowhere', wrong({ ...stored, totp: {} }), '`credential.totp`'],
	['codes that are no object', wrong({ ...stored, totp: '123456' }), '`credential.totp`'],
	['a schema', { credential: stored, schema: {} }, 'no `schema`'],
	['a bound of steps', { credential: stored, maxSteps: 3 }, 'no `maxSteps`'],
	['files', { credential: stored, files: ['file_1'] }, 'no `files`'],
	['a city', { credential: stored, proxy: { country: 'DE', city: 'Berlin' } }, '`proxy`'],
	["a proxy of one's own", { credential: stored, proxy: { server: 'http://p.test:1' } }, '`proxy`'],
	['an engine', { credential: stored, providerOptions: { skyvern: { engine: 'skyvern-2.0' } } }, 'skyvern.engine'],
	['codes twice', { credential: stored, providerOptions: { skyvern: { totp_url: 'https://a.test' } } }, 'same thing'],
] as const)('a credential with %s is refused, and nothing is sent', async (_, options, message) => {
	const { provider, emulator } = emulated();
	await expect(provider.tasks.create({ prompt: 'Log in', ...options })).rejects.toMatchObject({
		code: 'invalid_request',
		message: expect.stringContaining(message),
	});
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('a login is not started with a ticket, since nothing proves it; one-time codes alone are no login', async () => {
	const { client, emulator } = emulated();
	const options = { credential: stored };
	const ticket = await client.tasks.prepare('Log in', options);
	await expect(client.tasks.startOnce(ticket, 'Log in', options, { save: () => {} })).rejects.toMatchObject({
		code: 'invalid_request',
	});
	expect(emulator.skyvern.requests()).toEqual([]);
	const codes = { credential: { totp: { url: 'https://codes.test/' } } };
	const other = await client.tasks.prepare('Log in', codes);
	expect((await client.tasks.startOnce(other, 'Log in', codes, { save: () => {} })).id).toMatch(/^tsk_/);
});
