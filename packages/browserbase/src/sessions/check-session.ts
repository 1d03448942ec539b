import type { CreateSessionOptions } from '@anybrowser/core';
import { checkMetadata, checkProxy, isWebAddress, quoted } from '@anybrowser/core/provider';
import type { CheckedCall, Schemas } from '../browserbase-context.ts';
import type { BrowserbaseSessionOptions } from '../provider-options.ts';
import { checkOwnOptions } from '../wire/check-own-options.ts';
import { checkPlace } from '../wire/check-place.ts';
import { isFindable } from '../wire/metadata-query.ts';
import { metadataOf, nonceName } from './session-metadata.ts';
import { viewports } from './session-request.ts';

const minMinutes = 1;
const maxMinutes = 360;

/** Characters of the metadata as JSON: Browserbase takes fewer than 512. */
const maxMetadataLength = 511;

// Records, so that what is added to the specification and forgotten here doesn't compile.
const regions: Readonly<Record<Schemas['Region'], true>> = {
	'us-west-2': true,
	'us-east-1': true,
	'eu-central-1': true,
	'ap-southeast-1': true,
};
const systems: Readonly<Record<NonNullable<BrowserbaseSessionOptions['os']>, true>> = {
	windows: true,
	mac: true,
	linux: true,
	mobile: true,
	tablet: true,
};
const ownNames: Readonly<Record<keyof BrowserbaseSessionOptions, true>> = {
	keepAlive: true,
	region: true,
	os: true,
	viewport: true,
	allowedDomains: true,
	logSession: true,
	caCertificates: true,
	ignoreCertificateErrors: true,
	captchaImageSelector: true,
	captchaInputSelector: true,
	proxies: true,
};

// Browserbase's names for what every provider has under one name.
const unified = {
	timeout: 'timeoutMinutes',
	context: 'profile',
	extensionId: 'extensions',
	userMetadata: 'metadata',
	blockAds: 'adblock',
	solveCaptchas: 'captchaSolver',
	recordSession: 'recording',
	verified: 'stealth',
	advancedStealth: 'stealth',
};

/**
 * Refuses values that can't be right. It comes before the check of capabilities, so that the same bad call has the same
 * code with every provider.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkValues(call: CheckedCall, options: CreateSessionOptions): void {
	const { url, timeoutMinutes, device, proxy, metadata } = options;
	if (url !== undefined && !isWebAddress(url)) {
		throw call.refuse(`\`url\` needs an http(s) address such as https://example.com, got ${quoted(url)}`);
	}
	if (timeoutMinutes !== undefined && !(Number.isFinite(timeoutMinutes) && timeoutMinutes > 0)) {
		throw wrongLifetime(call, timeoutMinutes);
	}
	if (device !== undefined && !Object.hasOwn(viewports, device)) {
		throw call.refuse(`\`device\` is one of ${Object.keys(viewports).join(', ')}, not ${quoted(device)}`);
	}
	checkProxy(call, proxy);
	if (metadata !== undefined) checkMetadata(call, metadata);
	const own = options.providerOptions?.browserbase ?? {};
	checkOwnOptions(call, own, { names: Object.keys(ownNames), unified, what: 'A session' });
}

/**
 * Refuses what Browserbase would refuse, or ignore. It comes after the check of capabilities.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkBounds(call: CheckedCall, options: CreateSessionOptions): void {
	const { timeoutMinutes, proxy, extensions = [], metadata = {} } = options;
	const own = options.providerOptions?.browserbase ?? {};
	if (timeoutMinutes !== undefined) checkLifetime(call, timeoutMinutes);
	if (extensions.length > 1) {
		throw call.refuse(`\`extensions\` holds one at most: a session of Browserbase's has one, got ${extensions.length}`);
	}
	checkPlace(call, proxy, own.proxies);
	checkLabels(call, metadata);
	checkLook(call, options, own);
	requireKnown(call, 'region', own.region, regions);
}

function checkLifetime(call: CheckedCall, minutes: number): void {
	const isWhole = Number.isInteger(Math.round(minutes * 60_000) / 1_000);
	if (minutes >= minMinutes && minutes <= maxMinutes && isWhole) return;
	throw wrongLifetime(call, minutes);
}

function wrongLifetime(call: CheckedCall, minutes: unknown) {
	return call.refuse(
		`\`timeoutMinutes\` is from ${minMinutes} to ${maxMinutes}, in whole seconds, got ${JSON.stringify(minutes)}`,
	);
}

/** Labels are there to find sessions by, and a label that can't be found is lost. */
function checkLabels(call: CheckedCall, metadata: NonNullable<CreateSessionOptions['metadata']>): void {
	for (const [name, value] of Object.entries(metadata)) {
		if (name === nonceName) {
			throw call.refuse(`\`metadata.${nonceName}\` is taken: by it a session is found whose create got no answer`);
		}
		if (isFindable(name) && isFindable(String(value))) continue;
		throw call.refuse(
			`\`metadata.${name}\` can't be found by Browserbase's \`q\`: names and values are without ', \\ and line breaks`,
		);
	}
	const { length } = JSON.stringify(metadataOf(metadata, '0'.repeat(36)));
	if (length <= maxMetadataLength) return;
	const left = maxMetadataLength - JSON.stringify(metadataOf({}, '0'.repeat(36))).length;
	throw call.refuse(
		`\`metadata\` has at most ${maxMetadataLength} characters as JSON, of which ${left} are yours, got ${length}`,
	);
}

/** Verified brings a system and a viewport of its own. */
function checkLook(
	call: CheckedCall,
	{ device, stealth }: CreateSessionOptions,
	{ os, viewport }: BrowserbaseSessionOptions,
): void {
	requireKnown(call, 'os', os, systems);
	const isVerified = stealth === true || device === 'mobile';
	if (device !== undefined && viewport !== undefined) {
		throw call.refuse('`device` and `providerOptions.browserbase.viewport` say the same thing; set one of them');
	}
	if (viewport !== undefined && ![viewport.width, viewport.height].every(size => Number.isInteger(size) && size >= 1)) {
		throw call.refuse('`providerOptions.browserbase.viewport` needs a `width` and a `height` in whole pixels');
	}
	if (device === 'mobile' && (stealth === false || (os !== undefined && os !== 'mobile'))) {
		throw call.refuse(
			'`device: "mobile"` is the mobile system of Verified: leave out `stealth: false` and `providerOptions.browserbase.os`',
		);
	}
	if (isVerified && ((device !== undefined && device !== 'mobile') || viewport !== undefined)) {
		throw call.refuse(
			'with `stealth` the viewport is fixed: leave out `device` and `providerOptions.browserbase.viewport`',
		);
	}
	if (os !== undefined && !isVerified) {
		throw call.refuse('`providerOptions.browserbase.os` goes with `stealth: true`');
	}
}

function requireKnown(call: CheckedCall, name: string, value: unknown, known: Readonly<Record<string, true>>): void {
	if (value === undefined || (typeof value === 'string' && Object.hasOwn(known, value))) return;
	const list = Object.keys(known).join(', ');
	throw call.refuse(`\`providerOptions.browserbase.${name}\` is one of ${list}, not ${quoted(value)}`);
}
