import { Browser } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CookieJar } from './cookie-jar.ts';

let browser: Browser;
let jar: CookieJar;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	browser = new Browser();
	jar = new CookieJar(browser.defaultContext.cookieContainer);
});

afterEach(async () => {
	vi.useRealTimers();
	await browser.close();
});

const home = new URL('http://shop.test/');

function store(...lines: string[]): void {
	jar.store(home, new Headers(lines.map((line): [string, string] => ['set-cookie', line])));
}

test.each<[title: string, lines: string[], header: string | null]>([
	['nothing', [], null],
	['several', ['a=1', 'b=2; Path=/'], 'a=1; b=2'],
	['a value with an equals sign in it', ['a=b=c'], 'a=b=c'],
	['a name alone', ['a'], 'a'],
	['the last of one name', ['a=1', 'a=2'], 'a=2'],
	['nothing that has no name', ['=1', ''], null],
	[
		'nothing that is to end now',
		['a=1', 'a=; Max-Age=0', 'b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=1; Max-Age=-5'],
		null,
	],
	['what is to end later', ['a=1; Max-Age=5', 'b=1; Expires=Thu, 01 Jan 2970 00:00:00 GMT'], 'a=1; b=1'],
	['what has an unreadable end', ['a=1; Max-Age=soon; Expires=never'], 'a=1'],
	['nothing for another host', ['a=1; Domain=other.test'], null],
	['nothing for another path', ['a=1; Path=/deep'], null],
	['nothing that needs https', ['a=1; Secure'], null],
])('sends %s', (_, lines, header) => {
	store(...lines);
	expect(jar.header(home)).toBe(header);
});

test('forgets what has ended, and keeps to host and path', () => {
	store('short=1; Max-Age=5', 'deep=1; Path=/deep', 'wide=1; Domain=shop.test; Secure; HttpOnly');
	expect(jar.header(new URL('https://sub.shop.test/deep/er'))).toBe('wide=1');
	expect(jar.header(new URL('http://shop.test/deep/er'))).toBe('short=1; deep=1');
	vi.setSystemTime(1_006_000);
	expect(jar.header(home)).toBe(null);
});
