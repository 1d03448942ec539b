import { expect, expectTypeOf, test } from 'vitest';
import { type BrowserOptionName, type browserOptionTable, usedBrowserOptions } from './browser-option-table.ts';
import type { BrowserOptions } from './browser-options.ts';

test('the table and the interface have the same options', () => {
	expectTypeOf<keyof typeof browserOptionTable>().toEqualTypeOf<keyof BrowserOptions>();
	expectTypeOf<'url' | 'profile.readOnly' | 'proxy.self'>().toExtend<BrowserOptionName>();
	expectTypeOf<BrowserOptionName>().not.toEqualTypeOf<string>();
});

test('an option that the interface gains and the table lacks does not compile', () => {
	interface Grown extends BrowserOptions {
		readonly addedTomorrow?: string;
	}
	type Missing = Exclude<keyof Grown, keyof typeof browserOptionTable>;
	expectTypeOf<Missing>().toEqualTypeOf<'addedTomorrow'>();
});

test.each<[BrowserOptions, readonly BrowserOptionName[]]>([
	[{}, []],
	[{ url: undefined }, []],
	[{ recording: false }, ['recording']],
	[{ profile: { id: 'p' } }, ['profile']],
	[{ profile: { id: 'p', readOnly: false, save: true } }, ['profile', 'profile.readOnly', 'profile.save']],
	[{ proxy: 'self' }, ['proxy.self']],
	[{ proxy: { country: 'DE' } }, ['proxy.country']],
	[{ proxy: { server: 'http://p.test' } }, ['proxy.server']],
])('%j asks for %j', (options, names) => {
	expect(usedBrowserOptions(options)).toEqual(names);
});
