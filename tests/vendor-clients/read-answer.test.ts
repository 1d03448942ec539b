import { expect, test } from 'vitest';
import { readAnswer } from './read-answer.ts';
import { VendorError } from './vendor-error.ts';

test('a result comes as it is, with the hosts that were refused', () => {
	const line = JSON.stringify({ result: { id: 'a' }, outside: ['example.com'] });
	expect(readAnswer(line)).toEqual({ result: { id: 'a' }, error: undefined, outside: ['example.com'] });
});

test('what the SDK threw is an error with its class, status and words', () => {
	const line = JSON.stringify({ error: { type: 'ApiError', status: 404, detail: 'gone' }, outside: [] });
	const { error } = readAnswer(line);
	expect(error).toBeInstanceOf(VendorError);
	expect(error).toMatchObject({ type: 'ApiError', status: 404, detail: 'gone', message: 'ApiError 404: "gone"' });
});

test.each(['', 'Traceback', '{"result": 1}'])('%j is no answer', line => {
	expect(() => readAnswer(line)).toThrow();
});
