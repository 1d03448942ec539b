import type { CreateSessionOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { sessionRequest } from './session-request.ts';

test.each<[CreateSessionOptions, object]>([
	[{}, {}],
	[{ url: 'https://x.test' }, { url: 'https://x.test' }],
	[{ timeoutMinutes: 17 }, { timeout: 17 }],
	[{ adblock: true }, { extensions: ['ad-blocker'] }],
	[{ adblock: true, captchaSolver: true }, { extensions: ['ad-blocker', 'captcha-solver'] }],
	[{ captchaSolver: false }, { extensions: [] }],
	[{ browser: 'edge' }, { browser_type: 'msedge' }],
	[{ stealth: true }, { browser_type: 'stealth-chromium' }],
	[{ stealth: false }, {}],
	[{ liveView: false }, { needs_live_view: false }],
	[{ profile: { id: 'bp_1', save: false } }, { browser_profile_id: 'bp_1', generate_browser_profile: false }],
	[
		{ proxy: { country: 'US', region: 'CA', city: 'Fresno' } },
		{ proxy_location: { country: 'US', subdivision: 'CA', city: 'Fresno' } },
	],
	[
		{ proxy: { server: 'proxy.test:8080', username: 'us er', password: 'w' } },
		{ proxy_location: { url: 'http://us%20er:w@proxy.test:8080/' } },
	],
	// A `%` is one, and doesn't begin another character.
	[
		{ proxy: { server: ' http://proxy.test:8080 ', username: 'a%40b', password: 'p:@/%' } },
		{ proxy_location: { url: 'http://a%2540b:p%3A%40%2F%25@proxy.test:8080/' } },
	],
	[{ proxy: { server: ' proxy.test:8080' } }, { proxy_location: { url: 'http://proxy.test:8080/' } }],
	[{ providerOptions: { skyvern: { generate_browser_profile: true } } }, { generate_browser_profile: true }],
])('%j', (options, expected) => {
	expect(sessionRequest(options)).toEqual(expected);
});
