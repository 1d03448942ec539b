import type { CreateSessionOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { sessionRequest } from './session-request.ts';

const mark = { projectId: undefined, nonce: 'n' };
const settings = (browserSettings: object) => ({ browserSettings });
const external = { type: 'external', server: 'http://a.test:1', username: 'u', password: 'p' };

test.each<[CreateSessionOptions, object]>([
	[{}, {}],
	[{ timeoutMinutes: 1.5 }, { timeout: 90 }],
	[{ timeoutMinutes: 360 }, { timeout: 21_600 }],
	[{ recording: false }, settings({ recordSession: false })],
	[{ adblock: true }, settings({ blockAds: true })],
	[{ captchaSolver: false }, settings({ solveCaptchas: false })],
	[{ stealth: true }, settings({ verified: true })],
	[{ device: 'desktop' }, settings({ viewport: { width: 1_280, height: 720 } })],
	[{ device: 'mobile' }, settings({ verified: true, os: 'mobile' })],
	[{ extensions: ['e'] }, { extensionId: 'e' }],
	[{ extensions: [] }, {}],
	[{ profile: { id: 'c' } }, settings({ context: { id: 'c' } })],
	[{ profile: { id: 'c', save: true } }, settings({ context: { id: 'c', persist: true } })],
	[{ profile: { id: 'c', readOnly: true } }, settings({ context: { id: 'c', persist: false } })],
	[{ profile: { id: 'c', readOnly: false } }, settings({ context: { id: 'c', persist: true } })],
	[{ proxy: { country: 'DE' } }, { proxies: [{ type: 'browserbase', geolocation: { country: 'DE' } }] }],
	[
		{ proxy: { country: 'US', region: 'CA', city: 'Fresno' } },
		{ proxies: [{ type: 'browserbase', geolocation: { country: 'US', state: 'CA', city: 'Fresno' } }] },
	],
	[{ proxy: { server: 'a.test:1', username: 'u', password: 'p' } }, { proxies: [external] }],
	[{ url: 'https://example.com', liveView: true }, {}],
	[
		{
			providerOptions: {
				browserbase: {
					keepAlive: true,
					region: 'eu-central-1',
					allowedDomains: ['example.com'],
					logSession: false,
					caCertificates: ['ca'],
					viewport: { width: 800, height: 600 },
					ignoreCertificateErrors: true,
					captchaImageSelector: '#a',
					captchaInputSelector: '#b',
					proxies: true,
				},
			},
		},
		{
			keepAlive: true,
			region: 'eu-central-1',
			proxies: true,
			proxySettings: { caCertificates: ['ca'] },
			browserSettings: {
				viewport: { width: 800, height: 600 },
				allowedDomains: ['example.com'],
				logSession: false,
				ignoreCertificateErrors: true,
				captchaImageSelector: '#a',
				captchaInputSelector: '#b',
			},
		},
	],
])('%j', (options, expected) => {
	expect(sessionRequest(options, mark)).toEqual({ ...expected, userMetadata: { anybrowser: 'n' } });
});

test('labels are sent as texts, which is all that Browserbase finds', () => {
	const { userMetadata } = sessionRequest({ metadata: { team: 'a', attempt: 3, dry: false } }, mark);
	expect(userMetadata).toEqual({ team: 'a', attempt: '3', dry: 'false', anybrowser: 'n' });
});
