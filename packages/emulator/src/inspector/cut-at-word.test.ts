import { expect, test } from 'vitest';
import { shorten } from '../guard/shorten.ts';
import { cutMessage } from '../kernel/cut-message.ts';
import { cutAtWord } from './cut-at-word.ts';
import { createMasker } from './mask-secrets.ts';

test('a text is cut between words, as long as it may be', () => {
	expect(cutAtWord('one two three', 13)).toBe('one two three');
	expect(cutAtWord('one two three', 12)).toBe('one two …');
	expect(cutAtWord('onetwothree', 5)).toBe('onet…');
});

test.each(['words before ', 'one-unbroken-word-', '"'])(
	'no part of a key is left after %s, wherever the text is cut',
	said => {
		const key = 'a-key-of-usual-length-0123456789';
		const { text } = createMasker([key]);
		for (const cut of [
			cutAtWord,
			(words: string) => cutMessage(words.padEnd(501, '.')),
			(words: string) => shorten(words),
		]) {
			for (let before = 0; before < 520; before++) {
				const shown = text(cut(`${'x'.repeat(before)}${said}${key}`.padEnd(80, '.'), 50));
				expect(shown).not.toMatch(/a-key/);
			}
		}
	},
);

test('the beginning of a password is not left where an address is cut', () => {
	const { text } = createMasker([]);
	const address = 'http://me:pass-word@proxy.test:81/path';
	for (let max = 12; max < address.length; max++) expect(text(cutAtWord(address, max))).not.toMatch(/:pa/);
	expect(text('see http://x.test:80/… and http://x.test…')).toBe('see http://x.test:80/… and http://x.test…');
});
