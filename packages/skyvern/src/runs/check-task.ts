import type { CreateTaskOptions, Warning } from '@anybrowser/core';
import { checkProxy, taskCapabilities } from '@anybrowser/core/provider';
import type { SkyvernTaskOptions } from '../provider-options.ts';
import type { CheckedCall, SkyvernCall } from '../skyvern-context.ts';
import { checkCount } from '../wire/check-count.ts';
import { checkProfileId } from '../wire/check-profile-id.ts';
import { checkPlace } from '../wire/check-proxy.ts';
import { checkUrl } from '../wire/check-url.ts';
import { engines, profileEngine } from './engines.ts';
import { checkCredential } from './login-request.ts';

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
	checkCredential(call, options);
	checkUrl(call, url);
	checkProxy(call, options.proxy);
	checkCount(call, 'maxSteps', maxSteps);
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

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
