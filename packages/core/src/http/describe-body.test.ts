import { expect, test } from 'vitest';
import { describeBody } from './describe-body.ts';

test.each<[string, unknown, string | undefined]>([
	['a detail text', { detail: 'Invalid credentials' }, 'Invalid credentials'],
	['a list of complaints', { detail: [{ loc: ['body', 'url'], msg: 'too long' }] }, 'body.url: too long'],
	['a detail object', { detail: { code: 'downloaded_files_unavailable' } }, 'downloaded_files_unavailable'],
	['an error text', { error: 'Unexpected error: KeyError' }, 'Unexpected error: KeyError'],
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
