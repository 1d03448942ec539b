import { browserOptionTable } from '../contract/browser-option-table.ts';
import type { OperationName } from '../contract/operation-name.ts';
import { type OptionOperation, optionNames, requestOptionNames } from './option-names.ts';

/**
 * Refuses options that nothing would be done with: JavaScript has no compiler that tells of a misspelling. What words the
 * refusal is loaded then.
 *
 * @param own The names that only this provider knows.
 * @returns A promise where it takes a closer look, which rejects with AnyBrowserError `invalid_request` that names the
 * nearest option; `undefined` where they are right.
 */
export function checkOptions(
	operation: OptionOperation,
	options: unknown,
	context: { readonly provider: string; readonly own?: readonly string[] | undefined },
): Promise<void> | undefined {
	const { provider, own = [] } = context;
	const known = optionNames[operation];
	const isRight =
		isPlain(options) &&
		Object.entries(options).every(
			([name, value]) => (known.includes(name) || own.includes(name)) && isOfKind(name, value, provider),
		);
	if (isRight) return undefined;
	return import('./refuse-options.ts').then(({ refuseOptions }) => refuseOptions(operation, options, context));
}

/** The same for the options of a request. */
export function checkRequest(operation: OperationName, request: unknown, provider: string): Promise<void> | undefined {
	if (isPlain(request) && Object.keys(request).every(name => requestOptionNames.includes(name))) return undefined;
	return import('./refuse-options.ts').then(({ refuseRequest }) => refuseRequest(operation, request, provider));
}

function isPlain(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfKind(name: string, value: unknown, provider: string): boolean {
	if (value === undefined) return true;
	// Options of other providers may be meant for this one.
	if (name === 'providerOptions' && isPlain(value)) return Object.keys(value).every(other => other === provider);
	if (name === 'profile') return isProfile(value);
	// The cast is sound: a name that isn't in the table finds nothing.
	const kind = (browserOptionTable as Readonly<Record<string, { readonly kind: string }>>)[name]?.kind;
	return (kind !== 'texts' && kind !== 'list') || Array.isArray(value);
}

/** One without its id would be left out in silence, and so would one of two wishes that contradict each other. */
function isProfile(value: unknown): boolean {
	// The cast gives what may be there.
	const { id, readOnly, save } = (value ?? {}) as Readonly<Record<string, unknown>>;
	return typeof id === 'string' && id.trim() !== '' && (readOnly === undefined || readOnly !== save);
}
