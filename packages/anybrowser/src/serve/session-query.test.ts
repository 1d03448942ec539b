import { expect, test } from 'vitest';
import { readSessionQuery } from './session-query.ts';

const read = (query: string) => readSessionQuery(new URLSearchParams(query));

test.each<[string, object]>([
	['', {}],
	['profile=shop&profile.save=true&profile.readOnly=false', { profile: { id: 'shop', save: true, readOnly: false } }],
	['profile.save&profile=shop', { profile: { id: 'shop', save: true } }],
	[
		'device=mobile&timeoutMinutes=30&stealth&adblock=false',
		{ device: 'mobile', timeoutMinutes: 30, stealth: true, adblock: false },
	],
	['proxy=self', { proxy: 'self' }],
	['proxy.country=DE&proxy.city=Berlin', { proxy: { country: 'DE', city: 'Berlin' } }],
	['allowedUrls=a&allowedUrls=b&extensions=e', { allowedUrls: ['a', 'b'], extensions: ['e'] }],
	['metadata.team=shop&metadata.a.b=c', { metadata: { team: 'shop', 'a.b': 'c' } }],
	['tools.search=%7B%22depth%22%3A2%7D&tools.mail', { tools: { search: { depth: 2 }, mail: null } }],
	['url=https%3A%2F%2Fexample.com%2F%3Fa%3D1', { url: 'https://example.com/?a=1' }],
])('%s', (query, options) => {
	expect(read(query)).toEqual({ name: '', options });
});

test('a name tells sessions apart', () => {
	expect(read('session=a&device=mobile')).toEqual({ name: 'a', options: { device: 'mobile' } });
});

test.each([
	['profil=shop', 'Did you mean `profile`?'],
	['device=phone', 'is one of desktop, desktop-large, mobile'],
	['timeoutMinutes=', 'is a number above 0'],
	['timeoutMinutes=-1', 'is a number above 0'],
	['stealth=maybe', 'is true or false'],
	['profile=', 'is empty'],
	['profile=a&profile=b', 'is given twice'],
	['proxy=http://me:secret@proxy.example', 'is one of self'],
	['proxy=self&proxy.country=DE', 'does not go together with `proxy`'],
	['proxy.country=DE&proxy=self', 'does not go together with `proxy.…`'],
	['proxy.password=secret', 'is no parameter'],
	['certificates=/etc/passwd', 'is no parameter'],
	['metadata=a', 'is no parameter'],
	['tools.a=[]', 'is a JSON object, or empty'],
	['url=javascript:alert(1)', 'is an address such as'],
	['__proto__=a', 'is no parameter'],
	['__proto__.a=b', 'is no parameter'],
	['constructor.a=b', 'is no parameter'],
	['metadata.__proto__=b&stealth=x', 'is true or false'],
])('%s is refused', (query, why) => {
	expect(() => read(query)).toThrow(
		expect.objectContaining({ code: 'invalid_request', message: expect.stringContaining(why) }),
	);
});
