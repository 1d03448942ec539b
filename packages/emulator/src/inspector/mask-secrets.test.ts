import { expect, test } from 'vitest';
import { createMasker, mask } from './mask-secrets.ts';

test('masking hides what is secret by its name, however deep', () => {
	const masked = createMasker([]).data({
		apikey: 'a',
		'x-api-key': 'b',
		Authorization: 'Bearer c',
		cookie: 'd=e',
		body: [{ proxy_password: 'f', proxy_username: 'u', totp_identifier: 'g', access_token: { h: 'i' } }],
		task: 'buy a keyboard',
		monkey: 'banana',
		password: '',
		save_password: true,
	});
	expect(masked).toEqual({
		apikey: mask,
		'x-api-key': mask,
		Authorization: mask,
		cookie: mask,
		body: [{ proxy_password: mask, proxy_username: 'u', totp_identifier: mask, access_token: mask }],
		task: 'buy a keyboard',
		monkey: 'banana',
		password: '',
		save_password: true,
	});
});

test('masking hides what an address is signed with, and what a task is to type', () => {
	const masked = createMasker([]).data({
		connectUrl: 'ws://127.0.0.1:1/?signingKey=a-b_c&x=1',
		debuggerUrl: 'http://127.0.0.1:1/?key=abc',
		signingKey: 'a-b_c',
		variables: { user: { value: 'me' } },
		url: 'https://x.test/?keyboard=qwerty',
	});
	expect(masked).toEqual({
		connectUrl: `ws://127.0.0.1:1/?signingKey=${mask}&x=1`,
		debuggerUrl: `http://127.0.0.1:1/?key=${mask}`,
		signingKey: mask,
		variables: mask,
		url: 'https://x.test/?keyboard=qwerty',
	});
});

test.each([
	['https://me:pass@hook.test/in', `https://${mask}@hook.test/in`],
	['to http://me@hook.test:81/, then http://a.test/@b', `to http://${mask}@hook.test:81/, then http://a.test/@b`],
	['https://x.test/f?expiry=1&kid=k&sig=abc#top', `https://x.test/f?expiry=1&kid=k&sig=${mask}#top`],
	[
		'https://x.test/?access_token=a&x-api-key=b&X-Amz-Signature=c&q=d',
		`https://x.test/?access_token=${mask}&x-api-key=${mask}&X-Amz-Signature=${mask}&q=d`,
	],
	['https://x.test/?monkey=a&design=b&tokens=c', 'https://x.test/?monkey=a&design=b&tokens=c'],
])('masking makes %s %s', (address, masked) => {
	expect(createMasker([]).text(address)).toBe(masked);
});

test('masking comes to an end in data that is nested without end, and shows what it can', () => {
	const deep = JSON.parse(`${'['.repeat(5000)}"end"${']'.repeat(5000)}`);
	const shown = JSON.stringify(createMasker(['test-key']).data({ said: 'a test-key', deep }));
	expect(shown).toContain(`"said":"a ${mask}"`);
	expect(shown).toContain('["nested deeper than is shown"]');
});

test('masking takes no longer for a text that is made to take long', () => {
	const { text } = createMasker([]);
	for (const part of ['?a_', '://', '://a', '&a.b-']) {
		const long = part.repeat(200_000);
		expect(text(long)).toBe(long);
	}
	const withKeys = createMasker(Array.from({ length: 1000 }, (_, index) => `key-number-${index}`));
	expect(withKeys.text('…'.repeat(800_000))).toHaveLength(800_000);
	expect(withKeys.text('key…'.repeat(200_000))).toBe(`${mask}…`.repeat(200_000));
});

test('masking hides known keys in any text, also as JSON and URLs write them', () => {
	const key = 'se"cret (key';
	const { text, data } = createMasker([key, 'k']);
	expect(text(`${JSON.stringify({ prompt: key })} ?q=${encodeURIComponent(key)} k`)).toBe(
		`{"prompt":"${mask}"} ?q=${mask} k`,
	);
	expect(data({ [`my ${key}`]: [key, 5, null] })).toEqual({ [`my ${mask}`]: [mask, 5, null] });
});

test('masking says how many bytes there are, and not which', () => {
	expect(createMasker([]).data({ answer: new Uint8Array(100_000) })).toEqual({
		answer: '100000 bytes, which are left out',
	});
});
