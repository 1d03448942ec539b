import type { CreateSessionOptions } from '@anybrowser/core';
import { checkProxy } from './check-proxy.ts';
import { checkProfileId } from './check-task.ts';
import type { Refuse } from './refusals.ts';

/** Skyvern refuses a shorter life; a longer one than it allows is cut, with a warning. */
const fewestMinutes = 5;

/** The one kind of exit that keeps its address. */
const stickyProxy = 'RESIDENTIAL_ISP';

/** What Skyvern would refuse, refused before anything is sent. @throws AnyBrowserError `invalid_request` */
export function checkSession(options: CreateSessionOptions, refuse: Refuse): void {
	const { url, timeoutMinutes, profile, proxy, browser, stealth } = options;
	if (url !== undefined && !isWebAddress(url)) {
		throw refuse(`\`url\` needs a complete http(s) address such as https://example.com, got ${JSON.stringify(url)}`);
	}
	if (timeoutMinutes !== undefined && !(Number.isInteger(timeoutMinutes) && timeoutMinutes >= fewestMinutes)) {
		throw refuse(`\`timeoutMinutes\` is a whole number from ${fewestMinutes}, got ${timeoutMinutes}`);
	}
	if (browser !== undefined && browser !== 'chrome' && browser !== 'edge') {
		throw refuse(`\`browser\` is "chrome" or "edge", not ${JSON.stringify(browser)}`);
	}
	if (stealth && browser !== undefined) {
		throw refuse('with Skyvern `stealth` is a browser of its own: leave `browser` out, or `stealth`');
	}
	if (profile !== undefined) checkProfile(profile.id, refuse);
	checkProxy(proxy, refuse);
	checkOwnOptions(options, refuse);
}

function checkProfile(id: unknown, refuse: Refuse): void {
	if (id === undefined || id === null) throw refuse('`profile` needs an `id`, which begins with "bp_"');
	checkProfileId('profile.id', id, refuse);
}

function checkOwnOptions({ proxy, profile, providerOptions }: CreateSessionOptions, refuse: Refuse): void {
	const { proxy_session_id, proxy_location, generate_browser_profile } = providerOptions?.skyvern ?? {};
	const hasOwnProxy = proxy_location !== undefined && proxy_location !== null;
	if (proxy !== undefined && hasOwnProxy) {
		throw refuse('`proxy` and `providerOptions.skyvern.proxy_location` say the same thing; set one of them');
	}
	if (profile?.save !== undefined && generate_browser_profile !== undefined) {
		throw refuse(
			'`profile.save` and `providerOptions.skyvern.generate_browser_profile` say the same thing; set one of them',
		);
	}
	if (proxy_session_id !== undefined && proxy_session_id !== null && proxy_location !== stickyProxy) {
		throw refuse(
			`\`providerOptions.skyvern.proxy_session_id\` keeps the address of one kind of proxy only: set \`proxy_location: '${stickyProxy}'\` with it`,
		);
	}
}

function isWebAddress(url: unknown): boolean {
	return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
