import type { CreateSessionOptions, SessionProviderOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { answering, openedSession } from '../testing/answering.ts';

type Own = NonNullable<SessionProviderOptions['browserbase']>;
const own = (browserbase: Own) => ({ providerOptions: { browserbase } });

// The casts give what only JavaScript, or data from elsewhere, can.
test.each<[string, CreateSessionOptions, string, string]>([
	['a life of less than a minute', { timeoutMinutes: 0.5 }, 'timeoutMinutes', 'from 1 to 360'],
	['a life of more than six hours', { timeoutMinutes: 361 }, 'timeoutMinutes', 'from 1 to 360'],
	['a life in parts of a second', { timeoutMinutes: 1.001 }, 'timeoutMinutes', 'whole seconds'],
	['a life that is none', { timeoutMinutes: Number.NaN }, 'timeoutMinutes', 'from 1 to 360'],
	['a second extension', { extensions: ['a', 'b'] }, 'extensions', 'one at most'],
	['labels that are too long', { metadata: { note: 'x'.repeat(500) } }, 'metadata', 'at most 511'],
	['a label with an apostrophe', { metadata: { note: "it's" } }, 'metadata.note', "can't be found"],
	['a label with a backslash', { metadata: { note: 'a\\b' } }, 'metadata.note', "can't be found"],
	['a label of two lines', { metadata: { note: 'a\nb' } }, 'metadata.note', "can't be found"],
	["a label's name with an apostrophe", { metadata: { "it's": 'a' } }, "metadata.it's", "can't be found"],
	['a label that is a list', { metadata: { team: ['a'] as unknown as string } }, 'metadata.team', 'a text'],
	['the label that is the proof', { metadata: { anybrowser: 'mine' } }, 'metadata.anybrowser', 'taken'],
	['a region that there is none of', own({ region: 'eu-west-1' as 'us-east-1' }), 'region', 'eu-central-1'],
	['a system that there is none of', { stealth: true, ...own({ os: 'beos' as 'mac' }) }, 'os', 'windows'],
	['a system without Verified', own({ os: 'mac' }), 'os', 'stealth: true'],
	['a viewport of nothing', own({ viewport: { width: 0, height: 10 } }), 'viewport', 'whole pixels'],
	['two sizes', { device: 'desktop', ...own({ viewport: { width: 1, height: 1 } }) }, 'device', 'same thing'],
	['a size with Verified', { device: 'desktop', stealth: true }, 'stealth', 'fixed'],
	['a mobile browser that is not Verified', { device: 'mobile', stealth: false }, 'device', 'Verified'],
	['a mobile browser of another system', { device: 'mobile', ...own({ os: 'mac' }) }, 'device', 'Verified'],
	[
		'a proxy in a country and at a server',
		{ proxy: { country: 'DE', server: 'http://a.test' } },
		'proxy.server',
		'contradict',
	],
	['two proxies', { proxy: { country: 'DE' }, ...own({ proxies: true }) }, 'proxy', 'same thing'],
	['a proxy by another protocol', { proxy: { server: 'socks5://a.test:1' } }, 'proxy.server', 'http or https'],
	[
		'a password without a name',
		{ proxy: { server: 'http://a.test', password: 's3cret' } },
		'proxy.password',
		'username',
	],
	['a country in small letters', { proxy: { country: 'de' } }, 'proxy.country', 'capital'],
	['a state of another country', { proxy: { country: 'DE', region: 'BY' } }, 'proxy.region', 'United States'],
	['a profile without its id', { profile: {} as { id: string } }, 'profile', 'id'],
	[
		'a profile that is saved and is not',
		{ profile: { id: 'c', save: true, readOnly: true } },
		'profile.readOnly',
		'contradict',
	],
	['an address that is none', { url: 'ftp://example.com' }, 'url', 'http(s)'],
	['a device that there is none of', { device: 'watch' as 'mobile' }, 'device', 'desktop'],
	['a misspelt option of its own', own({ keepalive: true } as Own), 'keepalive', 'keepAlive'],
	['its name for what all have', own({ timeout: 60 } as Own), 'timeout', 'timeoutMinutes'],
])('%s is refused by name, with the bound, and nothing is sent', async (_, options, field, bound) => {
	const { provider, sent } = answering(() => [201, openedSession]);
	const error = await provider.create(options).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'browserbase', operation: 'sessions.create' });
	expect(error.message).toMatch(new RegExp(`${field.replace('.', '\\.')}(: "mobile")?\``));
	expect(error.message).toContain(bound);
	expect(error.message).not.toContain('s3cret');
	expect(sent).toEqual([]);
});

test('labels may be as long as Browserbase takes them', async () => {
	const { provider, sent } = answering(() => [201, openedSession]);
	for (const note of [458, 459]) {
		const work = provider.create({ metadata: { a: 'x'.repeat(note - '"a":"",'.length) } });
		await (note === 458 ? work : expect(work).rejects.toMatchObject({ code: 'invalid_request' }));
	}
	expect(sent).toHaveLength(1);
	expect(JSON.stringify(Object(sent[0]?.body).userMetadata)).toHaveLength(511);
});
