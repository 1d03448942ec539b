import type { CreateTaskOptions, ProfileSelection, Warning } from '@anybrowser/core';
import { checkProxy, taskCapabilities } from '@anybrowser/core/provider';
import type { SkyvernTaskOptions } from '../provider-options.ts';
import type { CheckedCall, Schemas, SkyvernCall } from '../skyvern-context.ts';
import { checkPlace } from '../wire/check-proxy.ts';

// A record, so that an engine added to the specification and forgotten here doesn't compile.
const engines: Readonly<Record<Schemas['RunEngine'], true>> = {
	'skyvern-1.0': true,
	'skyvern-2.0': true,
	'skyvern-3.0': true,
	'openai-cua': true,
	'anthropic-cua': true,
	'ui-tars': true,
	'yutori-navigator': true,
};

/** The one engine that takes a profile, or starts without anything remembered. */
export const profileEngine = 'skyvern-2.0';

// Skyvern's names for what every provider has under one name; data from elsewhere may bring them all the same.
const unifiedNames: Readonly<Record<string, string>> = {
	prompt: 'prompt',
	url: 'url',
	max_steps: 'maxSteps',
	webhook_url: 'webhookUrl',
	browser_session_id: 'sessionId',
	browser_profile_id: 'profile',
	file_ids: 'files',
};

// What sets up a browser, where a session brings one.
const browserNames = ['proxy_location', 'start_fresh_browser', 'browser_address', 'cdp_connect_headers'] as const;

/**
 * Checks the options of a task before anything is sent.
 *
 * @returns Warnings about what Skyvern can't honour.
 * @throws AnyBrowserError `invalid_request` and `unsupported`.
 */
export function checkTask(call: SkyvernCall, options: CreateTaskOptions, provider: string): readonly Warning[] {
	checkValues(call, options);
	if (options.sessionId !== undefined) call.id(options.sessionId, 'session id');
	const warnings = call.check(taskCapabilities(options, provider));
	checkBounds(call, options);
	return warnings;
}

/**
 * Refuses values that can't be right. It comes before the check of capabilities, so that the same bad call has the same
 * code with every provider.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkValues(call: CheckedCall, options: CreateTaskOptions): void {
	const { url, maxSteps, profile, sessionId } = options;
	const own: Partial<SkyvernTaskOptions> = options.providerOptions?.skyvern ?? {};
	for (const [name, unified] of Object.entries(unifiedNames)) {
		if (name in own) throw call.refuse(`\`providerOptions.skyvern.${name}\` is \`${unified}\` here; set that`);
	}
	if (options.proxy !== undefined && isSet(own.proxy_location)) {
		throw call.refuse('`proxy` and `providerOptions.skyvern.proxy_location` say the same thing; set one of them');
	}
	if (options.schema !== undefined && isSet(own.data_extraction_schema)) {
		throw call.refuse(
			'`schema` and `providerOptions.skyvern.data_extraction_schema` say the same thing; set one of them',
		);
	}
	if (profile !== undefined && own.start_fresh_browser === true) {
		throw call.refuse(
			'`profile` and `providerOptions.skyvern.start_fresh_browser` contradict each other; set one of them',
		);
	}
	if (sessionId !== undefined) {
		const misplaced = browserNames.find(name => isSet(own[name]) && own[name] !== false);
		if (misplaced) {
			throw call.refuse(`\`providerOptions.skyvern.${misplaced}\` can't be set in a session: it brings the browser`);
		}
	}
	checkUrl(call, url);
	checkProxy(call, options.proxy);
	checkCount(call, 'maxSteps', maxSteps);
	checkProfile(call, profile);
}

/**
 * Refuses what Skyvern would refuse, or take the wrong way. It comes after the check of capabilities.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkBounds(call: CheckedCall, { profile, proxy, providerOptions }: CreateTaskOptions): void {
	const { engine, start_fresh_browser } = providerOptions?.skyvern ?? {};
	checkPlace(call, proxy);
	checkProfileId(call, 'profile.id', profile?.id);
	if (engine === undefined || engine === profileEngine) return;
	if (!Object.hasOwn(engines, engine)) {
		const known = Object.keys(engines).join(', ');
		throw call.refuse(`\`providerOptions.skyvern.engine\` is one of ${known}, not ${JSON.stringify(engine)}`);
	}
	if (profile !== undefined || start_fresh_browser === true) {
		const what = profile === undefined ? '`providerOptions.skyvern.start_fresh_browser`' : '`profile`';
		throw call.refuse(`${what} needs the engine ${profileEngine}, not ${engine}; leave \`engine\` out`);
	}
}

/** @throws AnyBrowserError `invalid_request` */
export function checkUrl(call: CheckedCall, url: unknown): void {
	if (url === undefined || url === null || (typeof url === 'string' && url.trim() !== '')) return;
	throw call.refuse(`\`url\` needs an address, got ${JSON.stringify(url)}`);
}

/** A whole number from 1. @throws AnyBrowserError `invalid_request` */
export function checkCount(call: CheckedCall, name: string, value: number | null | undefined): void {
	if (value === undefined || value === null || (Number.isInteger(value) && value >= 1)) return;
	throw call.refuse(`\`${name}\` is a whole number from 1, got ${value}`);
}

/** A profile without its id would be left out in silence. @throws AnyBrowserError `invalid_request` */
export function checkProfile(call: CheckedCall, profile: ProfileSelection | undefined): void {
	if (profile === undefined) return;
	// Data from elsewhere may have neither.
	const id: unknown = profile?.id;
	if (id === undefined || id === null) throw call.refuse('`profile` needs an `id`, which begins with "bp_"');
}

/** @throws AnyBrowserError `invalid_request` */
export function checkProfileId(call: CheckedCall, name: string, id: unknown): void {
	if (id === undefined || id === null || (typeof id === 'string' && /^bp_./.test(id))) return;
	throw call.refuse(`\`${name}\` is the id of a profile, which begins with "bp_", not ${JSON.stringify(id)}`);
}

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
