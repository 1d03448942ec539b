import { browserbase } from '@anybrowser/browserbase';
import { type BrowserSessionProvider, createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { browserTools } from '@anybrowser/tools';
import { expect, test } from 'vitest';
import { countTokens } from './count-tokens.ts';

/** A provider that can do everything. */
function ableOf(provider: BrowserSessionProvider): BrowserSessionProvider {
	const entries = Object.keys(provider.capabilities).map(name => [name, 'native']);
	// The cast is sound: the names are those of the provider's own manifest.
	return { ...provider, capabilities: Object.fromEntries(entries) as BrowserSessionProvider['capabilities'] };
}

test('a model reads at most 1500 tokens for the list of tools, whatever the provider can do', () => {
	const providers: readonly BrowserSessionProvider[] = [smooth, skyvern, browserbase].map(make =>
		make({ apiKey: 'k' }),
	);
	for (const provider of [...providers, ...providers.map(ableOf)]) {
		const { list } = browserTools(createClient({ provider }), { allowScripts: true });
		expect(list.length).toBeGreaterThan(4);
		expect(list.length).toBeLessThanOrEqual(9);
		expect(countTokens(list)).toBeLessThanOrEqual(1_500);
		// What is there today, with some room: a description that grows is noticed.
		expect(countTokens(list)).toBeLessThanOrEqual(950);
	}
});

test('the tokens of a text are counted by the tokenizer', () => {
	expect(countTokens('hello world')).toBe(2);
	expect(countTokens({ a: 1 })).toBe(countTokens('{"a":1}'));
});
