import type { CreateTaskOptions } from '@anybrowser/core';
import { checkProxy, quoted } from '@anybrowser/core/provider';
import type { CheckedCall } from '../browserbase-context.ts';
import type { BrowserbaseTaskOptions } from '../provider-options.ts';
import { checkOwnOptions } from '../wire/check-own-options.ts';
import { checkPlace } from '../wire/check-place.ts';

const ownNames: Readonly<Record<keyof BrowserbaseTaskOptions, true>> = {
	agentId: true,
	variables: true,
	pauseWhen: true,
	proxies: true,
};

// Browserbase's names for what every provider has under one name.
const unified = {
	task: 'prompt',
	resultSchema: 'schema',
	context: 'profile',
	verified: 'stealth',
	browserSettings: 'profile`, `proxy` and `stealth',
};

/**
 * Refuses values that can't be right. It comes before the check of capabilities, so that the same bad call has the same
 * code with every provider.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkValues(call: CheckedCall, options: CreateTaskOptions): void {
	const { url, proxy, maxSteps } = options;
	if (url !== undefined && (typeof url !== 'string' || url.trim() === '')) {
		throw call.refuse(`\`url\` needs an address, got ${quoted(url)}`);
	}
	if (maxSteps !== undefined && !(Number.isInteger(maxSteps) && maxSteps >= 1)) {
		throw call.refuse(`\`maxSteps\` is a whole number from 1, got ${maxSteps}`);
	}
	checkProxy(call, proxy);
	const own = options.providerOptions?.browserbase ?? {};
	checkOwnOptions(call, own, { names: Object.keys(ownNames), unified, what: 'A run' });
}

/**
 * Refuses what Browserbase would refuse. It comes after the check of capabilities.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkBounds(call: CheckedCall, { proxy, secrets = {}, providerOptions }: CreateTaskOptions): void {
	const { agentId, variables, pauseWhen, proxies } = providerOptions?.browserbase ?? {};
	checkPlace(call, proxy, proxies);
	for (const [name, text] of Object.entries({ agentId, pauseWhen })) {
		if (text === undefined || (typeof text === 'string' && text.trim() !== '')) continue;
		throw call.refuse(`\`providerOptions.browserbase.${name}\` is a text, got ${quoted(text)}`);
	}
	checkVariables(call, 'providerOptions.browserbase.variables', variables);
	const both = Object.keys(variables ?? {}).find(name => Object.hasOwn(secrets, name));
	if (both === undefined) return;
	throw call.refuse(
		`\`secrets.${both}\` and \`providerOptions.browserbase.variables.${both}\` are one name; rename one`,
	);
}

/** Without a value, which may be a password. @throws AnyBrowserError `invalid_request` */
export function checkVariables(call: CheckedCall, place: string, variables: BrowserbaseTaskOptions['variables']): void {
	for (const [name, variable] of Object.entries(variables ?? {})) {
		if (typeof variable?.value === 'string') continue;
		throw call.refuse(`\`${place}.${name}\` is an object whose \`value\` is a text`);
	}
}
