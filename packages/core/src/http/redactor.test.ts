import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { excerpt } from '../errors/excerpt.ts';
import { createRedactor } from './redactor.ts';

const secret = 'sk-planted-4711';
const redactor = createRedactor([secret, '', 'k']);

const requestWith = (apikey: string) => new Request('http://x.test', { headers: { apikey } });

test('texts lose every occurrence', () => {
	expect(redactor.text(`a ${secret} b ${secret}`)).toBe('a [redacted] b [redacted]');
	expect(redactor.text('nothing to know here')).toBe('nothing to know here');
});

test('no beginning of a secret is left where a text was cut, wherever that is', () => {
	for (let before = 0; before < 40; before++) {
		for (const words of [secret, `"${secret}"`, `https://x.test/?key=${encodeURIComponent(secret)}`]) {
			const shown = redactor.text(
				`cut: ${excerpt(`${'x'.repeat(before)}${words} and more`.padEnd(41), 40)} (and so on)`,
			);
			expect(shown).not.toMatch(/sk-p/);
		}
	}
	expect(redactor.text('to ask… is no secret, nor is sk-p')).toBe('to ask… is no secret, nor is sk-p');
});

test.each<[string, unknown]>([
	['in the message', new Error(`bad header "${secret}"`)],
	['in a nested cause', new TypeError('fetch failed', { cause: new Error(`proxy said ${secret}`) })],
	['in a property', Object.assign(new Error('x'), { request: { headers: { apikey: secret } } })],
	['in the request that failed', Object.assign(new Error('x'), { request: requestWith(secret) })],
	['in headers', Object.assign(new Error('x'), { headers: new Headers({ apikey: secret }) })],
	['in a map', Object.assign(new Error('x'), { sent: new Map([['apikey', secret]]) })],
	['under a symbol', Object.assign(new Error('x'), { [Symbol('target')]: { apikey: secret } })],
	['in a name', Object.assign(new Error('x'), { sent: { [secret]: true } })],
	['in one of several errors', new AggregateError([new Error(secret)], 'all failed')],
	['where it can not be enumerated', Object.defineProperty(new Error('x'), 'sent', { value: secret })],
	['in an event', Object.assign(new EventTarget(), { headers: { apikey: secret } })],
	['in a plain text', `said ${secret}`],
	['in a plain object', { headers: [secret] }],
])('a cause with the secret %s shows it no more', (_, cause) => {
	const shown = redactor.cause(cause);
	expect(inspect(shown, { depth: 10, showHidden: true })).not.toContain(secret);
});

test('a cause without a secret stays the same object, and a copy keeps its code', () => {
	const plain = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
	expect(redactor.cause(plain)).toBe(plain);
	const several = new AggregateError([plain, new Error('timed out')], 'all failed');
	expect(redactor.cause(several)).toBe(several);
	const detailed = Object.assign(new TypeError('x'), { socket: { localPort: 1, remote: ['a', null] } });
	expect(redactor.cause(detailed)).toBe(detailed);
	const copied = redactor.cause(Object.assign(new Error(secret), { code: 'ECONNRESET' }));
	expect(copied).toMatchObject({ message: '[redacted]', code: 'ECONNRESET' });
});

test('a cause that can not be looked through is not shown', () => {
	const cyclic: { self?: unknown; key: string } = { key: secret };
	cyclic.self = cyclic;
	expect(inspect(redactor.cause(cyclic))).not.toContain(secret);
});

test.each<readonly [string, (key: string) => string]>([
	['in an address', (key: string) => `?key=${encodeURIComponent(key)}&x`],
	['in JSON', (key: string) => JSON.stringify({ said: key })],
	...['', 'a', 'ab', 'abc'].flatMap(before =>
		['', ':', ':x'].map(
			after =>
				[`in base64 between "${before}" and "${after}"`, (key: string) => btoa(`${before}${key}${after}`)] as const,
		),
	),
])('a secret %s is taken out', (_, write) => {
	const odd = 'sk/planted+"4711"\\x?y=9';
	const shown = createRedactor([odd]).text(write(odd));
	expect(shown).toContain('[redacted]');
	// At most a character at each end is left of it, which other texts share.
	expect(shown.replace('[redacted]', '').length).toBeLessThanOrEqual(20);
	for (const part of ['planted', '4711', btoa('planted').slice(1, 8)]) expect(shown).not.toContain(part);
});

test.each([
	['first', ['anna', 'anna2024!']],
	['last', ['anna2024!', 'anna']],
])('a secret that stands at the start of another one is taken out whole, given %s', (_, secrets) => {
	const { text } = createRedactor([], secrets);
	expect(text('typed anna2024! as anna')).toBe('typed [redacted] as [redacted]');
	expect(createRedactor(secrets).text('anna2024!')).toBe('[redacted]');
});

test.each(['пароль-сайта', '€uro-€uro', 'naïve-naïve', '🔑🔑🔑🔑', 'half-\ud83d-of-it'])(
	'nothing is left of %j',
	odd => {
		const { text } = createRedactor([odd]);
		expect(text(`said ${odd}`)).toBe('said [redacted]');
		expect(text(JSON.stringify(odd))).toBe('"[redacted]"');
		expect(text(`?key=${encodeURIComponent(odd.replace('\ud83d-', '\ufffd-'))}`)).toBe('?key=[redacted]');
		const bytes = Buffer.from(odd);
		for (const before of ['', 'a', 'ab', 'abc']) {
			const shown = text(Buffer.concat([Buffer.from(before), bytes, Buffer.from(':')]).toString('base64'));
			expect(shown).toMatch(/^.{0,5}\[redacted\].{0,4}$/);
		}
	},
);

test('bytes of Latin-1 are taken out of base64, too', () => {
	expect(createRedactor(['naïve-naïve']).text(`Basic ${btoa('naïve-naïve')}`)).toMatch(/^Basic \[redacted\].?=?$/);
});
