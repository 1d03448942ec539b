import { findChromium } from '@anybrowser/emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';
import { type Chromium, launchChromium } from '../testing/launch-chromium.ts';
import { rejection } from '../testing/rejection.ts';

const executable = findChromium();
const isMissing = executable === null;
const cookie = {
	name: 'who',
	value: 'ada-lovelace',
	domain: '.shop.invalid',
	path: '/',
	expires: 4_000_000_000,
	httpOnly: true,
	secure: true,
	sameSite: 'Lax',
} as const;
const state = {
	cookies: [cookie],
	origins: [
		{ origin: 'https://shop.invalid', localStorage: [{ name: 'cart', value: '{"cups":2}' }] },
		{ origin: 'http://plain.invalid:81', localStorage: [{ name: 'a', value: '' }] },
	],
};

describe(
	isMissing
		? 'what a browser remembers (not run: no Chromium was found; set ANYBROWSER_CHROMIUM)'
		: 'what a browser remembers',
	() => {
		let chromium: Chromium | undefined;
		beforeAll(async () => {
			if (executable) chromium = await launchChromium(executable);
		});
		afterAll(() => chromium?.stop());

		async function openSession() {
			const { client, provider } = emulated({ skyvern: { browserAddress: () => chromium?.address ?? null } });
			const session = await client.sessions.create();
			await session.ready();
			const { readState, writeState } = provider.cdp;
			if (readState === undefined || writeState === undefined) throw new Error('its browsers have addresses');
			return { session, readState, writeState };
		}

		test.skipIf(isMissing)('is written and read at origins that nothing answers at', async () => {
			const { session, readState, writeState } = await openSession();
			const pages = session.page ? [await session.page()] : [];
			await writeState(session.id, state);
			const origins = state.origins.map(({ origin }) => origin);
			const read = await readState(session.id, { origins });
			expect(read.origins).toEqual(state.origins);
			expect(read.cookies).toEqual([{ ...cookie, expires: expect.any(Number) }]);
			// Without being told where, it looks where there are cookies.
			expect((await readState(session.id, {})).origins).toEqual([state.origins[0]]);
			expect(await session.page()).toBe(pages[0]);
			await session.close();
		});

		test.skipIf(isMissing)('a cookie that the browser refuses is an error of the call', async () => {
			const { session, writeState } = await openSession();
			// A cookie with this prefix is its host's alone.
			const refused = { cookies: [{ ...cookie, name: '__Host-who' }], origins: [] };
			const error = await rejection(writeState(session.id, refused));
			expect(error).toMatchObject({ code: 'action_failed' });
			await session.close();
		});
	},
);
