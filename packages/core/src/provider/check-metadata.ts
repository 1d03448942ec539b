import type { AnyBrowserError } from '../errors/any-browser-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';

/**
 * Refuses labels that are none: the types say what they are, but JavaScript and data from elsewhere may bring something else.
 *
 * @throws AnyBrowserError `invalid_request`
 */
export function checkMetadata(call: { refuse(message: string): AnyBrowserError }, metadata: unknown): void {
	if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
		throw call.refuse('`metadata` is an object of names and values');
	}
	for (const [name, value] of Object.entries(metadata)) {
		if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) continue;
		throw call.refuse(`\`metadata.${name}\` is a text, a number or a boolean`);
	}
	const fault = whyNotJson(metadata, 'metadata');
	if (fault !== undefined) throw call.refuse(fault);
}
