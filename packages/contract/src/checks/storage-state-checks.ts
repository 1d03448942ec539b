import assert from 'node:assert/strict';
import {
	type CapabilityManifest,
	type Client,
	createClient,
	type StorageState,
	UnsupportedCapabilityError,
} from '@anybrowser/core';
import { assertHidden } from '../assert-hidden.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const name = 'moved-login';
const secret = 'a-cookie-that-logs-in';
const cookie = {
	name: 'who',
	value: secret,
	domain: 'shop.invalid',
	path: '/',
	expires: 4_000_000_000,
	httpOnly: true,
	secure: true,
	sameSite: 'Lax',
} as const;
const good: StorageState = { cookies: [cookie], origins: [] };

/** What only JavaScript can pass: the types refuse it. */
const wrong = (state: unknown) => state as StorageState;

const bad: readonly (readonly [string, StorageState])[] = [
	['nothing', wrong(undefined)],
	['a text', wrong(JSON.stringify(good))],
	['a list', wrong([cookie])],
	['no origins', wrong({ cookies: [] })],
	['no cookies', wrong({ origins: [] })],
	['a cookie without a value', wrong({ cookies: [{ ...cookie, value: undefined }], origins: [] })],
	['a cookie without a place', wrong({ cookies: [{ ...cookie, domain: '' }], origins: [] })],
	['a cookie with a path that is none', wrong({ cookies: [{ ...cookie, path: 'in' }], origins: [] })],
	['a cookie that ends at no time', wrong({ cookies: [{ ...cookie, expires: 'soon' }], origins: [] })],
	['a cookie for other sites in no known way', wrong({ cookies: [{ ...cookie, sameSite: 'no' }], origins: [] })],
	['an origin with a path', wrong({ cookies: [], origins: [{ origin: 'https://a.test/x', localStorage: [] }] })],
	['an origin that is no page', wrong({ cookies: [], origins: [{ origin: 'file:///etc', localStorage: [] }] })],
	['an origin without its storage', wrong({ cookies: [], origins: [{ origin: 'https://a.test' }] })],
	[
		'an item that is no text',
		wrong({ cookies: [], origins: [{ origin: 'https://a.test', localStorage: [{ name: 'a', value: 1 }] }] }),
	],
	[
		'a database',
		wrong({ cookies: [], origins: [{ origin: 'https://a.test', localStorage: [], indexedDB: [{ name: 'a' }] }] }),
	],
];

/** Profiles move as storage states where the browser itself is reached, and nowhere else. */
export function storageStateChecks(capabilities: CapabilityManifest): ContractCheck[] {
	const imports = capabilities['profiles.import'] !== 'none';
	const exports = capabilities['profiles.export'] !== 'none';
	return [
		...(imports ? [badStates] : [refusal('import', client => client.profiles.import(good, { name }))]),
		...(exports ? [badExports] : [refusal('export', client => client.profiles.export('some-id'))]),
		...(imports && exports ? [moves] : []),
	];
}

const refusal = (what: 'import' | 'export', call: (client: Client) => Promise<unknown>): ContractCheck => ({
	name: `storage states: ${what} is refused, and nothing is sent`,
	async run({ provider, backend }) {
		const error = await expectError('unsupported', call(createClient({ provider })));
		assert.ok(error instanceof UnsupportedCapabilityError);
		assert.equal(error.capability, `profiles.${what}`);
		assert.deepEqual(backend.requests(), []);
	},
});

const badStates: ContractCheck = {
	name: 'storage states: what is none is refused before anything is opened, and no message tells a cookie',
	async run({ provider, backend }) {
		const client = createClient({ provider });
		for (const [what, state] of bad) {
			const error = await expectError('invalid_request', client.profiles.import(state, { name }));
			assertHidden(error, secret, what);
		}
		await expectError('invalid_request', client.profiles.import(good, { name: ' ' }));
		assert.deepEqual(backend.requests(), []);
	},
};

const badExports: ContractCheck = {
	name: 'storage states: an export that can not be meant is refused before anything is opened',
	async run({ provider, backend }) {
		const { profiles } = createClient({ provider });
		await expectError('invalid_request', profiles.export(' '));
		await expectError('invalid_request', profiles.export('some-id', { origins: ['https://a.test/x'] }));
		await expectError('invalid_request', profiles.export('some-id', { origins: ['a.test'] }));
		assert.deepEqual(backend.requests(), []);
	},
};

const moves: ContractCheck = {
	name: 'storage states: a login that was made elsewhere opens here, and goes on from here',
	needs: ['profiles.export', 'profiles.login', 'actions.goto', 'actions.evaluate'],
	async run({ provider, backend }) {
		const client = createClient({ provider });
		const { origin, hostname: domain } = new URL(backend.pageUrl);
		const local = { ...cookie, domain, secure: false, httpOnly: false };
		const localStorage = [{ name: 'cart', value: 'two cups' }];
		const state = { cookies: [local], origins: [{ origin, localStorage }] };
		const { id } = await client.profiles.import(state, { name, settleTime: 0 });
		assert.deepEqual(backend.openSessionIds(), [], 'its session is closed');
		await client.sessions.use({ profile: { id } }, async session => {
			await session.goto(backend.pageUrl);
			assert.match(String(await session.evaluate('document.cookie')), new RegExp(`who=${secret}`));
			assert.equal(await session.evaluate('localStorage.getItem("cart")'), 'two cups');
		});
		const exported = await client.profiles.export(id, { origins: [origin] });
		assert.deepEqual(backend.openSessionIds(), [], 'its session is closed');
		assert.deepEqual(
			exported.cookies.filter(each => each.name === 'who').map(({ value, domain }) => ({ value, domain })),
			[{ value: secret, domain }],
		);
		assert.deepEqual(exported.origins, [{ origin, localStorage }]);
	},
};
