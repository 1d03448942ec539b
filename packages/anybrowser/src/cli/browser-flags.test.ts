import { browserOptionNames } from '@anybrowser/core';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addBrowserFlags, flagOf } from './browser-flags.ts';
import { toBrowserOptions } from './to-browser-options.ts';

const env = { ANYBROWSER_PROXY_USERNAME: 'u', ANYBROWSER_PROXY_PASSWORD: 'p', ANYBROWSER_CERTIFICATE_PASSWORD: 'c' };

function read(...argv: string[]) {
	const command = addBrowserFlags(new Command()).exitOverride();
	command.parse(argv, { from: 'user' });
	const options = toBrowserOptions(command.opts(), env);
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

test.each<readonly [string, unknown]>([
	['--url http://a.test', { url: 'http://a.test' }],
	['--device mobile', { device: 'mobile' }],
	['--timeout 17', { timeoutMinutes: 17 }],
	['--profile p1', { profile: { id: 'p1' } }],
	['--profile p1 --profile-read-only', { profile: { id: 'p1', readOnly: true } }],
	['--profile p1 --no-profile-save', { profile: { id: 'p1', save: false } }],
	['--proxy-country DE', { proxy: { country: 'DE' } }],
	['--proxy http://p.test:80', { proxy: { server: 'http://p.test:80', username: 'u', password: 'p' } }],
	['--proxy-self', { proxy: 'self' }],
	['--recording', { recording: true }],
	['--no-recording', { recording: false }],
	['--live-view', { liveView: true }],
	['--no-stealth', { stealth: false }],
	['--no-adblock', { adblock: false }],
	['--captcha-solver', { captchaSolver: true }],
	['--extension a --extension b', { extensions: ['a', 'b'] }],
	['--browser edge', { browser: 'edge' }],
	['--allow-url http://a/** --allow-url http://b/**', { allowedUrls: ['http://a/**', 'http://b/**'] }],
	['--file f1', { files: ['f1'] }],
	['--certificate a.p12', { certificates: [{ file: { path: 'a.p12' }, password: 'c' }] }],
	['--tool hover --tool screenshot={"full_page":true}', { tools: { hover: null, screenshot: { full_page: true } } }],
	['--metadata team=shop --metadata a=b=c', { metadata: { team: 'shop', a: 'b=c' } }],
	['--timezone Europe/Berlin', { timezone: 'Europe/Berlin' }],
	['--show-cursor', { showCursor: true }],
	['', {}],
])('%s', (text, expected) => {
	expect(read(...text.split(' ').filter(Boolean))).toEqual(expected);
});

test('every browser option of the manifest has a flag, and an error can name it', () => {
	const help = addBrowserFlags(new Command()).helpInformation();
	for (const name of browserOptionNames) {
		const flag = flagOf(`session.${name}`);
		expect(help).toContain(`  ${flag}`);
		expect(flagOf(`task.${name}`)).toBe(flag);
	}
	expect(flagOf('profiles.create.fromSessionId')).toBe('--from-session-id');
	expect(flagOf('task.maxSteps')).toBe('--max-steps');
	expect(flagOf('actions.goto')).toBe(undefined);
});
