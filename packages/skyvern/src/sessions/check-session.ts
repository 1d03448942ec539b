import type { AnyBrowserError, CreateSessionOptions } from '@anybrowser/core';
import { checkProxy, isWebAddress, quoted } from '@anybrowser/core/provider';
import type { SkyvernSessionOptions } from '../provider-options.ts';
import type { CheckedCall, Schemas } from '../skyvern-context.ts';
import { checkProfileId } from '../wire/check-profile-id.ts';
import { checkPlace } from '../wire/check-proxy.ts';

type SessionRequest = Schemas['CreateBrowserSessionRequest'];

/** Skyvern refuses a shorter life; a longer one than it allows is cut, with a warning. */
const minMinutes = 5;

/** What a session may have in all; more than that could never be added. */
const maxMinutes = 360;

/** The one kind of exit that keeps its address. */
const stickyProxy = 'RESIDENTIAL_ISP';

/**
 * Refuses values that can't be right. It comes before the check of capabilities, so that the same bad call has the same
 * code with every provider.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkValues(call: CheckedCall, options: CreateSessionOptions): void {
	const { url, timeoutMinutes, timezone, proxy, browser } = options;
	if (url !== undefined && !isWebAddress(url)) {
		throw call.refuse(`\`url\` needs an http(s) address such as https://example.com, got ${quoted(url)}`);
	}
	if (timeoutMinutes !== undefined && !(Number.isInteger(timeoutMinutes) && timeoutMinutes >= 1)) {
		throw wrongTimeout(call, timeoutMinutes);
	}
	if (browser !== undefined && browser !== 'chrome' && browser !== 'edge') {
		throw call.refuse(`\`browser\` is "chrome" or "edge", not ${quoted(browser)}`);
	}
	checkTimezone(call, timezone);
	checkProxy(call, proxy);
	checkNames(call, options);
}

/**
 * Refuses what Skyvern would refuse. It comes after the check of capabilities.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkBounds(call: CheckedCall, options: CreateSessionOptions): void {
	const { timeoutMinutes, profile, proxy, browser, stealth, providerOptions } = options;
	if (timeoutMinutes !== undefined && timeoutMinutes < minMinutes) throw wrongTimeout(call, timeoutMinutes);
	if (stealth && browser !== undefined) {
		throw call.refuse('with Skyvern `stealth` is a browser of its own: leave `browser` out, or `stealth`');
	}
	checkProfileId(call, 'profile.id', profile?.id);
	checkPlace(call, proxy);
	const { proxy_session_id, proxy_location } = providerOptions?.skyvern ?? {};
	if (proxy_session_id !== undefined && proxy_session_id !== null && proxy_location !== stickyProxy) {
		throw call.refuse(
			`\`providerOptions.skyvern.proxy_session_id\` keeps the address of one kind of proxy only: set \`proxy_location: '${stickyProxy}'\` with it`,
		);
	}
}

function wrongTimeout(call: CheckedCall, minutes: number): AnyBrowserError {
	return call.refuse(`\`timeoutMinutes\` is a whole number from ${minMinutes}, got ${minutes}`);
}

function checkTimezone(call: CheckedCall, timezone: unknown): void {
	if (timezone === undefined) return;
	// The platform takes offsets too, Skyvern doesn't.
	if (typeof timezone === 'string' && /^[A-Za-z]/.test(timezone)) {
		try {
			new Intl.DateTimeFormat('en', { timeZone: timezone });
			return;
		} catch {
			// The error below says what it needs to be.
		}
	}
	throw call.refuse(`\`timezone\` is an IANA name such as Europe/Berlin, not ${quoted(timezone)}`);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkExtension(call: CheckedCall, minutes: unknown): void {
	if (Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= maxMinutes) return;
	throw call.refuse(
		`\`minutes\` is a whole number from 1 to ${maxMinutes}, which a session may have in all, got ${minutes}`,
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

function checkNames(call: CheckedCall, { proxy, profile, providerOptions }: CreateSessionOptions): void {
	const own: Partial<SkyvernSessionOptions> = providerOptions?.skyvern ?? {};
	for (const [name, unified] of Object.entries(unifiedNames)) {
		if (name in own) throw call.refuse(`\`providerOptions.skyvern.${name}\` is \`${unified}\` here; set that`);
	}
	const { proxy_location, generate_browser_profile } = own;
	const hasOwnProxy = proxy_location !== undefined && proxy_location !== null;
	if (proxy !== undefined && hasOwnProxy) {
		throw call.refuse('`proxy` and `providerOptions.skyvern.proxy_location` say the same thing; set one of them');
	}
	if (profile?.save !== undefined && generate_browser_profile !== undefined) {
		throw call.refuse(
			'`profile.save` and `providerOptions.skyvern.generate_browser_profile` say the same thing; set one of them',
		);
	}
}
