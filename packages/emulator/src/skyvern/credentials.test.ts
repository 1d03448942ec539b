import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let bench: SkyvernBench;

beforeEach(() => {
	bench = createSkyvernBench();
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

const password = { username: 'ada', password: 'TOP-SECRET-1', totp: 'TOP-SECRET-2', totp_type: 'authenticator' };
const card = {
	card_number: '4000TOP-SECRET4242',
	card_cvv: 'TOP-SECRET-3',
	card_exp_month: '1',
	card_exp_year: '30',
	card_brand: 'visa',
	card_holder_name: 'Ada',
};
const add = (credential_type: string, credential: object, rest: object = {}) =>
	bench.send('POST', '/credentials', { name: `my ${credential_type}`, credential_type, credential, ...rest });

test('credentials are stored, and nothing secret comes back', async () => {
	const made = [
		await add('password', password),
		await add('credit_card', card),
		await add('secret', { secret_value: 'TOP-SECRET-4', secret_label: 'token' }),
	];
	expect(made.map(each => [each.status, each.body.credential])).toEqual([
		[201, { username: 'ada', totp_type: 'authenticator', totp_identifier: null, has_totp: true }],
		[201, { last_four: '4242', brand: 'visa' }],
		[201, { secret_label: 'token' }],
	]);
	const all = await bench.send('GET', '/credentials');
	const one = await bench.send('GET', `/credentials/${made[0]?.body.credential_id}`);
	expect(one.body).toEqual(made[0]?.body);
	expect(all.body).toEqual(made.map(each => each.body).reverse());
	expect(JSON.stringify([made, all, one])).not.toContain('TOP-SECRET');
});

test('credentials are listed by kind, vault, text and page', async () => {
	const login = (await add('password', password)).body.credential_id;
	const pay = (await add('credit_card', card, { vault_type: 'azure_vault' })).body.credential_id;
	const list = async (query: string) =>
		(await bench.send('GET', `/credentials?${query}`)).body.map(
			(each: { credential_id: string }) => each.credential_id,
		);
	expect(await list('credential_type=password')).toEqual([login]);
	expect(await list('vault_type=azure_vault')).toEqual([pay]);
	expect(await list('search=ADA')).toEqual([login]);
	expect(await list('search=visa')).toEqual([pay]);
	expect(await list('search=secret')).toEqual([]);
	expect(await list('page=2&page_size=1')).toEqual([login]);
});

test('credentials are deleted for good', async () => {
	const id = (await add('password', password)).body.credential_id;
	expect((await bench.send('POST', `/credentials/${id}/delete`)).status).toBe(204);
	expect((await bench.send('POST', `/credentials/${id}/delete`)).status).toBe(404);
	expect((await bench.send('GET', `/credentials/${id}`)).status).toBe(404);
});

test('credentials are refused when they are not what they say, without repeating them', async () => {
	const refused = await add('credit_card', password);
	expect(refused.status).toBe(422);
	expect(JSON.stringify(refused.body)).not.toContain('TOP-SECRET');
	expect((await add('password', { username: 'ada' })).status).toBe(422);
});

test('credentials take another secret under the same id, which logins have from then on', async () => {
	const id: string = (await add('password', password)).body.credential_id;
	const update = (to: string, secret: object) =>
		bench.send('POST', `/credentials/${to}/update`, { name: 'new', credential_type: 'password', credential: secret });
	expect(await update(id, { username: 'eve', password: 'TOP-SECRET-5' })).toMatchObject({
		status: 200,
		body: { credential_id: id, name: 'new', credential: { username: 'eve', has_totp: false } },
	});
	expect((await bench.send('GET', '/credentials')).body).toHaveLength(1);
	expect((await bench.send('GET', `/credentials/${id}`)).body.credential.username).toBe('eve');
	expect((await update(id, card)).status).toBe(422);
	expect((await update('cred_1', { username: 'eve', password: 'x' })).status).toBe(404);
});

test('credentials keep a profile of their own', async () => {
	const profile = (await bench.send('POST', '/browser_profiles', { name: 'p' })).body.browser_profile_id;
	const { body } = await add('password', password, { browser_profile_id: profile });
	expect((await bench.send('GET', `/browser_profiles/${profile}/usage`)).body.credentials).toEqual([
		{ credential_id: body.credential_id, name: 'my password' },
	]);
	const linked = (await bench.send('GET', `/browser_profiles/${profile}`)).body.linked_credential_name;
	expect(linked).toBe('my password');
	expect((await add('password', password, { browser_profile_id: profile })).status).toBe(422);
	expect((await add('password', password, { browser_profile_id: 'bp_1' })).status).toBe(400);
});
