import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createRedactor } from './redactor.ts';

const secret = 'sk-planted-4711';
const redactor = createRedactor([secret, '', 'k']);

test('texts lose every occurrence', () => {
	expect(redactor.text(`a ${secret} b ${secret}`)).toBe('a [redacted] b [redacted]');
	expect(redactor.text('nothing to know here')).toBe('nothing to know here');
});

test.each<[string, unknown]>([
	['in the message', new Error(`bad header "${secret}"`)],
	['in a nested cause', new TypeError('fetch failed', { cause: new Error(`proxy said ${secret}`) })],
	['in a property', Object.assign(new Error('x'), { request: { headers: { apikey: secret } } })],
	['in a plain text', `said ${secret}`],
	['in a plain object', { headers: [secret] }],
])('a cause with the secret %s shows it no more', (_, cause) => {
	const shown = redactor.cause(cause);
	expect(inspect(shown, { depth: 10, showHidden: true })).not.toContain(secret);
});

test('a cause without a secret stays the same object, and a copy keeps its code', () => {
	const plain = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
	expect(redactor.cause(plain)).toBe(plain);
	const copied = redactor.cause(Object.assign(new Error(secret), { code: 'ECONNRESET' }));
	expect(copied).toMatchObject({ message: '[redacted]', code: 'ECONNRESET' });
});

test('a cause that can not be looked through is not shown', () => {
	const cyclic: { self?: unknown; key: string } = { key: secret };
	cyclic.self = cyclic;
	expect(inspect(redactor.cause(cyclic))).not.toContain(secret);
});
