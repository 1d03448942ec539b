import { expect, test } from 'vitest';
import { describeBody } from './describe-body.ts';

test.each<[string, unknown, string | undefined]>([
	['a detail text', { detail: 'Invalid credentials' }, 'Invalid credentials'],
	['a list of complaints', { detail: [{ loc: ['body', 'url'], msg: 'too long' }] }, 'body.url: too long'],
	['a detail object', { detail: { code: 'downloaded_files_unavailable' } }, 'downloaded_files_unavailable'],
	['an error text', { error: 'Unexpected error: KeyError' }, 'Unexpected error: KeyError'],
	[
		'words beside the status in words',
		{ statusCode: 404, error: 'Not Found', message: 'no such session' },
		'no such session',
	],
	['a web page', '<!DOCTYPE html><html>…', 'the answer is a web page, not JSON'],
	['a text', 'Bad gateway', 'Bad gateway'],
	['an empty text', '', undefined],
	['nothing', undefined, undefined],
	['an unknown object', { oops: 1 }, '{"oops":1}'],
])('%s', (_, body, expected) => {
	expect(describeBody(body)).toBe(expected);
});

test('a long text is cut', () => {
	expect(describeBody('x'.repeat(5_000))?.length).toBeLessThan(600);
});

test('a secret is taken out before the text is cut, so no part of it is left', () => {
	const secret = 'sk-planted-0123456789-0123456789-0123456';
	const redact = (text: string) => text.replaceAll(secret, '*');
	for (const body of [`${'x'.repeat(461)}${secret}`, { detail: `${'x'.repeat(461)}${secret}` }]) {
		expect(describeBody(body, redact)).not.toContain('sk-');
	}
	for (let before = 440; before < 510; before++) {
		const said = describeBody({ [`${'x'.repeat(before)}${secret}`]: [secret] }, redact);
		expect(said).not.toContain('sk-');
	}
});

test('a body that is nested without end, or lists without end, is described all the same', () => {
	let deep: unknown = 'x';
	for (let depth = 0; depth < 20_000; depth++) deep = { detail: deep };
	expect(describeBody(deep)).toBeUndefined();
	let lists: unknown = 'x';
	for (let depth = 0; depth < 20_000; depth++) lists = [lists];
	expect(describeBody({ oops: lists })).toBeUndefined();
	expect(describeBody(lists)).toBeUndefined();
	expect(describeBody(Array.from({ length: 100_000 }, () => ({ msg: 'bad', loc: ['a'] })))?.length).toBeLessThan(600);
});
