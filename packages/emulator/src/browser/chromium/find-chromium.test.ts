import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BrowserUnavailableError } from './browser-unavailable-error.ts';
import { type ChromiumSearch, findChromium, requireChromium } from './find-chromium.ts';

const nothing: ChromiumSearch = { env: {}, platform: 'linux', home: '/nowhere', exists: () => false };
const everything: ChromiumSearch = { ...nothing, exists: () => true };

test.each<[title: string, search: ChromiumSearch, found: string | null]>([
	['what is given', { ...everything, executablePath: '/a', env: { ANYBROWSER_CHROMIUM: '/b' } }, '/a'],
	['what the variable says', { ...everything, env: { ANYBROWSER_CHROMIUM: '/b', CHROME_PATH: '/c' } }, '/b'],
	['what the other variable says', { ...everything, env: { ANYBROWSER_CHROMIUM: '', CHROME_PATH: '/c' } }, '/c'],
	['what is on the PATH', { ...everything, env: { PATH: '/x:/y' } }, '/x/chromium'],
	[
		'nothing but what is there',
		{ ...everything, exists: path => path.startsWith('/opt') },
		'/opt/google/chrome/chrome',
	],
	[
		'what macOS has',
		{ ...everything, platform: 'darwin' },
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	],
	[
		'what a person on macOS has',
		{ ...nothing, platform: 'darwin', home: '/Users/a', exists: path => path.startsWith('/Users/a/') },
		'/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	],
	[
		'what Windows has',
		{ ...everything, platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } },
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	],
	[
		'Edge on Windows',
		{ ...nothing, platform: 'win32', env: { PROGRAMFILES: 'C:' }, exists: path => path.includes('Edge') },
		'C:\\Microsoft\\Edge\\Application\\msedge.exe',
	],
	['nothing where there is nothing', nothing, null],
	['nothing else than what is given', { ...nothing, executablePath: '/a' }, null],
])('finds %s', (_, search, found) => {
	expect(findChromium(search)).toBe(found);
});

test('finds the newest that Playwright has installed', () => {
	const root = mkdtempSync(join(tmpdir(), 'anybrowser-find-'));
	try {
		for (const build of ['chromium-99', 'chromium-1200', 'chromium-1100', 'firefox-2000']) {
			const path = join(root, build, 'chrome-linux64/chrome');
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, '');
		}
		const search: ChromiumSearch = {
			env: { PLAYWRIGHT_BROWSERS_PATH: root },
			platform: 'linux',
			exists: path => path.startsWith(root),
		};
		expect(findChromium(search)).toBe(join(root, 'chromium-1200/chrome-linux64/chrome'));
	} finally {
		rmSync(root, { recursive: true });
	}
});

test('names what was searched, and what to do', () => {
	const search = () => requireChromium({ ...nothing, env: { PATH: '/x' } });
	expect(search).toThrow(BrowserUnavailableError);
	expect(search).toThrow(
		/^There is no Chromium at \/x\/chromium, .*\/opt\/google\/chrome\/chrome.*ANYBROWSER_CHROMIUM/,
	);
	expect(() => requireChromium({ ...nothing, env: { CHROME_PATH: '/c' } })).toThrow('There is no Chromium at /c.');
});
