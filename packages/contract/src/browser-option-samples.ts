import type { BrowserOptionName, BrowserOptions } from '@anybrowser/core';

/**
 * A value for every browser option, and a second one where the first could be the provider's default, so that an
 * option that is lost shows on the wire. What must first be made, such as a file or a profile, has checks of its own.
 */
export const browserOptionSamples: Readonly<
	Record<Exclude<BrowserOptionName, 'url' | 'files' | `profile${string}`>, readonly BrowserOptions[]>
> = {
	device: [{ device: 'mobile' }, { device: 'desktop-large' }],
	timeoutMinutes: [{ timeoutMinutes: 17 }],
	'proxy.country': [{ proxy: { country: 'DE' } }, { proxy: { country: 'US', region: 'CA', city: 'Fresno' } }],
	'proxy.server': [{ proxy: { server: 'http://proxy.test:8080', username: 'user', password: 'word' } }],
	'proxy.self': [{ proxy: 'self' }],
	recording: [{ recording: true }, { recording: false }],
	liveView: [{ liveView: true }],
	stealth: [{ stealth: true }],
	adblock: [{ adblock: true }, { adblock: false }],
	captchaSolver: [{ captchaSolver: true }, { captchaSolver: false }],
	extensions: [{ extensions: ['extension-1'] }],
	browser: [{ browser: 'edge' }],
	allowedUrls: [{ allowedUrls: ['http://127.0.0.1/**'] }],
	certificates: [{ certificates: [{ file: new Uint8Array([1, 2, 255]), password: 'word' }] }],
	tools: [{ tools: { hover: null } }],
	metadata: [{ metadata: { team: 'shop', attempt: 2, dry: false } }],
	showCursor: [{ showCursor: true }, { showCursor: false }],
};
