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

test('masking hides known keys in any text, also as JSON and URLs write them', () => {
	const key = 'se"cret (key';
	const { text, data } = createMasker([key, 'k']);
	expect(text(`${JSON.stringify({ prompt: key })} ?q=${encodeURIComponent(key)} k`)).toBe(
		`{"prompt":"${mask}"} ?q=${mask} k`,
	);
	expect(data({ [`my ${key}`]: [key, 5, null] })).toEqual({ [`my ${mask}`]: [mask, 5, null] });
});
