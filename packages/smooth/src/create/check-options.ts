import { AnyBrowserError, type BrowserOptions } from '@anybrowser/core';
import { whyNotJson } from '@anybrowser/core/provider';
import type { SmoothSessionOptions } from '../provider-options.ts';
import { devices } from './browser-request.ts';

/** Refuses a call's input by the name of the field. */
export type Refuse = (message: string) => AnyBrowserError;

const mostMetadata = 16;
const longestMetadata = 2_048;
const fewestSteps = 2;
const mostSteps = 128;
const longestPurpose = 64;

/** Makes the refusals of one operation. */
export function refusals(provider: string, operation: string): Refuse {
	return message => new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
}

/** What Smooth would refuse, refused before anything is sent. @throws AnyBrowserError `invalid_request` */
export function checkBrowserOptions({ device, metadata, url }: BrowserOptions, refuse: Refuse): void {
	if (device !== undefined && !Object.hasOwn(devices, device)) {
		throw refuse(`\`device\` is one of ${Object.keys(devices).join(', ')}, not ${JSON.stringify(device)}`);
	}
	if (metadata !== undefined) checkMetadata(metadata, refuse);
	if (url !== undefined) checkUrl(url, refuse);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkUrl(url: unknown, refuse: Refuse): void {
	if (typeof url === 'string' && url.trim() !== '') return;
	throw refuse(`\`url\` needs an address, got ${JSON.stringify(url)}`);
}

/** At most 16 names, with texts of at most 2048 characters, numbers, or booleans. @throws AnyBrowserError `invalid_request` */
export function checkMetadata(metadata: unknown, refuse: Refuse): void {
	if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
		throw refuse('`metadata` is an object of names and values');
	}
	const entries = Object.entries(metadata);
	if (entries.length > mostMetadata) {
		throw refuse(`\`metadata\` holds at most ${mostMetadata} names, got ${entries.length}`);
	}
	for (const [name, value] of entries) {
		const isScalar = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
		if (!isScalar) throw refuse(`\`metadata.${name}\` is a text, a number or a boolean`);
		if (typeof value === 'string' && value.length > longestMetadata) {
			throw refuse(`\`metadata.${name}\` has at most ${longestMetadata} characters, got ${value.length}`);
		}
	}
	const fault = whyNotJson(metadata, 'metadata');
	if (fault !== undefined) throw refuse(fault);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkMaxSteps(maxSteps: number | undefined, refuse: Refuse): void {
	if (maxSteps === undefined) return;
	if (Number.isInteger(maxSteps) && maxSteps >= fewestSteps && maxSteps <= mostSteps) return;
	throw refuse(`\`maxSteps\` is a whole number from ${fewestSteps} to ${mostSteps}, got ${maxSteps}`);
}

/** @throws AnyBrowserError `invalid_request` */
export function checkPurpose(purpose: string | undefined, refuse: Refuse): void {
	if (purpose === undefined || purpose.length <= longestPurpose) return;
	throw refuse(`\`purpose\` has at most ${longestPurpose} characters, got ${purpose.length}`);
}

/** Calls find a tool by its name alone. @throws AnyBrowserError `invalid_request` */
export function checkTools({ tools = [], custom_tools }: Partial<SmoothSessionOptions> = {}, refuse: Refuse): void {
	const names = [...tools, ...(custom_tools ?? [])].map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw refuse(`\`providerOptions.smooth.tools\` has more than one "${twice}"`);
}
