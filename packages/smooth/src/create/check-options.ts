import type { AnyBrowserError, BrowserOptions, CreateTaskOptions } from '@anybrowser/core';
import { checkMetadata, quoted } from '@anybrowser/core/provider';
import type { SmoothTaskOptions } from '../provider-options.ts';
import { devices } from './browser-request.ts';

/** The call whose input is checked, for errors by the name of the field. */
interface CheckedCall {
	refuse(message: string): AnyBrowserError;
}

/** The options of a session or a task that are checked here. */
type CheckedOptions = BrowserOptions & Pick<Partial<CreateTaskOptions>, 'maxSteps' | 'providerOptions'>;

const maxMetadataNames = 16;
const maxMetadataLength = 2_048;
const minSteps = 2;
const maxSteps = 128;

/**
 * Refuses values that can't be right. It comes before the check of capabilities, so that the same bad call has the same
 * code with every provider.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkValues(
	call: CheckedCall,
	{ device, metadata, url, maxSteps: steps, providerOptions }: CheckedOptions,
): void {
	if (device !== undefined && !Object.hasOwn(devices, device)) {
		throw call.refuse(`\`device\` is one of ${Object.keys(devices).join(', ')}, not ${quoted(device)}`);
	}
	if (metadata !== undefined) checkMetadata(call, metadata);
	if (url !== undefined) checkUrl(call, url);
	if (steps !== undefined && !Number.isInteger(steps)) {
		throw call.refuse(`\`maxSteps\` is a whole number, got ${steps}`);
	}
	checkToolNames(call, providerOptions?.smooth);
}

/**
 * Refuses what Smooth would refuse. It comes after the check of capabilities.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkBounds(call: CheckedCall, { metadata = {}, maxSteps: steps }: CheckedOptions): void {
	const entries = Object.entries(metadata);
	if (entries.length > maxMetadataNames) {
		throw call.refuse(`\`metadata\` holds at most ${maxMetadataNames} names, got ${entries.length}`);
	}
	for (const [name, value] of entries) {
		if (typeof value !== 'string' || value.length <= maxMetadataLength) continue;
		throw call.refuse(`\`metadata.${name}\` has at most ${maxMetadataLength} characters, got ${value.length}`);
	}
	if (steps === undefined || (steps >= minSteps && steps <= maxSteps)) return;
	throw call.refuse(`\`maxSteps\` is a whole number from ${minSteps} to ${maxSteps}, got ${steps}`);
}

/** Refuses a blank address. @throws AnyBrowserError `invalid_request` */
export function checkUrl(call: CheckedCall, url: unknown): void {
	if (typeof url === 'string' && url.trim() !== '') return;
	throw call.refuse(`\`url\` needs an address, got ${quoted(url)}`);
}

/**
 * Refuses options of Smooth's alone that mean nothing for this kind of task: secrets are for a task in a session, and all
 * others set up a browser, which a session has already.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkTaskKind(call: CheckedCall, { sessionId, secrets, providerOptions }: CreateTaskOptions): void {
	if (secrets !== undefined && providerOptions?.smooth?.secrets !== undefined) {
		throw call.refuse('`secrets` and `providerOptions.smooth.secrets` say the same thing; set one of them');
	}
	for (const [name, value] of Object.entries(providerOptions?.smooth ?? {})) {
		if (value === undefined || (name === 'secrets') === (sessionId !== undefined)) continue;
		const where = name === 'secrets' ? 'is for a task in a session' : 'is set when the session is opened';
		throw call.refuse(`\`providerOptions.smooth.${name}\` ${where}`);
	}
}

/** An agent's call finds a tool by its name alone. */
function checkToolNames(call: CheckedCall, { tools = [], custom_tools }: Partial<SmoothTaskOptions> = {}): void {
	const names = [...tools, ...(custom_tools ?? [])].map(({ name }) => name);
	const repeated = names.find((name, index) => names.indexOf(name) !== index);
	if (repeated !== undefined) throw call.refuse(`\`providerOptions.smooth.tools\` has more than one "${repeated}"`);
}
