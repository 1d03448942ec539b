import type { CreateSessionOptions } from '@anybrowser/core';
import { completeAddress } from '@anybrowser/core/provider';
import type { SkyvernSessionOptions } from '../provider-options.ts';
import { checkProfile } from '../runs/check-task.ts';
import type { Schemas } from '../skyvern-context.ts';
import { checkProxy } from '../wire/check-proxy.ts';
import type { Refuse } from '../wire/refusals.ts';

type SessionRequest = Schemas['CreateBrowserSessionRequest'];

/** Skyvern refuses a shorter life; a longer one than it allows is cut, with a warning. */
const fewestMinutes = 5;

/** What a session may have in all; more than that could never be added. */
const mostMinutes = 360;

/** The one kind of exit that keeps its address. */
const stickyProxy = 'RESIDENTIAL_ISP';

/** What Skyvern would refuse, refused before anything is sent. @throws AnyBrowserError `invalid_request` */
export function checkSession(options: CreateSessionOptions, refuse: Refuse): void {
	const { url, timeoutMinutes, timezone, profile, proxy, browser, stealth } = options;
	if (url !== undefined && !isWebAddress(url)) {
		throw refuse(`\`url\` needs an http(s) address such as https://example.com, got ${JSON.stringify(url)}`);
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
	checkTimezone(timezone, refuse);
	checkProfile(profile, refuse);
	checkProxy(proxy, refuse);
	checkOwnOptions(options, refuse);
}

function checkTimezone(timezone: unknown, refuse: Refuse): void {
	if (timezone === undefined) return;
	// The platform takes offsets too, Skyvern doesn't.
	if (typeof timezone === 'string' && /^[A-Za-z]/.test(timezone)) {
		try {
			new Intl.DateTimeFormat('en', { timeZone: timezone });
			return;
		} catch {
			// It is told below what it needs to be.
		}
	}
	throw refuse(`\`timezone\` is an IANA name such as Europe/Berlin, not ${JSON.stringify(timezone)}`);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkExtension(minutes: unknown, refuse: Refuse): void {
	if (Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= mostMinutes) return;
	throw refuse(
		`\`minutes\` is a whole number from 1 to ${mostMinutes}, which a session may have in all, got ${minutes}`,
	);
}

// Skyvern's names for what every provider has under one name; data from elsewhere may bring them all the same.
const unifiedNames: Readonly<Record<Exclude<keyof SessionRequest, keyof SkyvernSessionOptions>, string>> = {
	url: 'url',
	timeout: 'timeoutMinutes',
	extensions: 'adblock` and `captchaSolver',
	browser_type: 'browser` or `stealth',
	browser_profile_id: 'profile',
	needs_live_view: 'liveView',
	browser_settings: 'timezone',
};

function checkOwnOptions({ proxy, profile, providerOptions }: CreateSessionOptions, refuse: Refuse): void {
	const own: Partial<SkyvernSessionOptions> = providerOptions?.skyvern ?? {};
	for (const [name, unified] of Object.entries(unifiedNames)) {
		if (name in own) throw refuse(`\`providerOptions.skyvern.${name}\` is \`${unified}\` here; set that`);
	}
	const { proxy_session_id, proxy_location, generate_browser_profile } = own;
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
	if (typeof url !== 'string') return false;
	const address = completeAddress(url);
	return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
