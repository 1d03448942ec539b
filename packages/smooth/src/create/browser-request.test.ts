import type { BrowserOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { browserRequest } from './browser-request.ts';

test.each<[BrowserOptions, object]>([
	[{}, {}],
	[{ device: 'desktop' }, { device: 'desktop' }],
	[{ device: 'desktop-large' }, { device: 'desktop-lg' }],
	[{ device: 'mobile' }, { device: 'mobile' }],
	[{ recording: false }, { enable_recording: false }],
	[{ stealth: false }, { stealth_mode: false, use_stealth: false }],
	[
		{ adblock: false, captchaSolver: false },
		{ use_adblock: false, use_captcha_solver: false },
	],
	[{ showCursor: false }, { show_cursor: false }],
	[{ profile: { id: 'p' } }, { profile_id: 'p' }],
	[{ profile: { id: 'p', readOnly: false } }, { profile_id: 'p', profile_read_only: false }],
	[{ profile: { id: 'p', save: false } }, { profile_id: 'p', profile_read_only: true }],
	[{ profile: { id: 'p', save: true } }, { profile_id: 'p', profile_read_only: false }],
	[{ proxy: { server: 'p:1' } }, { proxy_server: 'p:1' }],
	[
		{ proxy: { server: 'p:1', username: 'u', password: 'w' } },
		{ proxy_server: 'p:1', proxy_username: 'u', proxy_password: 'w' },
	],
	[
		{ allowedUrls: ['a/**'], files: ['f'], extensions: ['e'] },
		{ allowed_urls: ['a/**'], files: ['f'], extensions: ['e'] },
	],
	[{ tools: { hover: null } }, { additional_tools: { hover: null } }],
	[{ metadata: { dry: false } }, { metadata: { dry: false } }],
])('%j', (options, expected) => {
	expect(browserRequest(options)).toEqual(expected);
});
