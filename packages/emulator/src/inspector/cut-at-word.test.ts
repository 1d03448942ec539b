import { expect, test } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';
import { createMasker } from './mask-secrets.ts';

test('a text is cut between words, as long as it may be', () => {
	expect(cutAtWord('one two three', 13)).toBe('one two three');
	expect(cutAtWord('one two three', 12)).toBe('one two …');
	expect(cutAtWord('onetwothree', 5)).toBe('onet…');
});

test('no part of a key is left, wherever the text is cut', () => {
	const key = 'a-key-of-usual-length-0123456789';
	const { text } = createMasker([key]);
	for (let before = 1; before < 60; before++) {
		const shown = text(cutAtWord(`${'x'.repeat(before)} ${key} and more words than fit`, 50));
		expect(shown).not.toContain('a-key');
	}
});
