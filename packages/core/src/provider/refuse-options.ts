import { browserOptionTable } from '../contract/browser-option-table.ts';
import type { OperationName } from '../contract/operation-name.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { quoted } from '../errors/quoted.ts';
import { nearestName } from './nearest-name.ts';
import { type OptionOperation, optionNames, requestOptionNames } from './option-names.ts';

type Refuse = (message: string) => AnyBrowserError;

/** Refuses options as `checkOptions` says. @throws AnyBrowserError `invalid_request` */
export function refuseOptions(
	operation: OptionOperation,
	options: unknown,
	{ provider, own = [] }: { readonly provider: string; readonly own?: readonly string[] | undefined },
): void {
	const refuse = refusals(operation, provider);
	const known = [...optionNames[operation], ...own];
	for (const [name, value] of entriesOf(options, refuse)) {
		if (known.includes(name)) {
			checkKind(name, value, refuse);
			if (name === 'profile' && value !== undefined) checkProfile(value, refuse);
		} else if (requestOptionNames.includes(name)) {
			throw refuse(`\`${name}\` is an option of the request: pass it in the argument after the options`);
		} else throw refuse(`\`${name}\` is no option. ${advice(name, known)}`);
	}
	checkProviderNames(options as { readonly providerOptions?: unknown }, provider, refuse);
}

/** The same for the options of a request. @throws AnyBrowserError `invalid_request` */
export function refuseRequest(operation: OperationName, request: unknown, provider: string): void {
	const refuse = refusals(operation, provider);
	for (const [name] of entriesOf(request, refuse)) {
		if (requestOptionNames.includes(name)) continue;
		throw refuse(`\`${name}\` is no option of a request. ${advice(name, requestOptionNames)}`);
	}
}

function refusals(operation: string, provider: string): Refuse {
	return message => new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
}

function entriesOf(options: unknown, refuse: Refuse): [string, unknown][] {
	if (typeof options === 'object' && options !== null && !Array.isArray(options)) return Object.entries(options);
	const got = options === null ? 'null' : Array.isArray(options) ? 'a list' : `a ${typeof options}`;
	throw refuse(`the options are an object, got ${got}`);
}

function advice(name: string, known: readonly string[]): string {
	const nearest = nearestName(name, known);
	return nearest ? `Did you mean \`${nearest}\`?` : `Known: ${known.join(', ')}`;
}

/** A text in place of a list would be taken letter by letter. */
function checkKind(name: string, value: unknown, refuse: Refuse): void {
	// The cast is sound: a name that isn't in the table finds nothing.
	const kind = (browserOptionTable as Readonly<Record<string, { readonly kind: string }>>)[name]?.kind;
	if ((kind !== 'texts' && kind !== 'list') || value === undefined || Array.isArray(value)) return;
	throw refuse(`\`${name}\` is a list, got ${typeof value === 'string' ? 'a text' : String(value)}`);
}

/** Data from elsewhere may have no profile's id, or ask for both of what excludes each other. */
function checkProfile(profile: unknown, refuse: Refuse): void {
	// The cast gives what may be there.
	const { id, readOnly, save } = (profile ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof id !== 'string' || id.trim() === '') {
		throw refuse(`\`profile\` needs an \`id\`: \`profile.id\` is ${quoted(id)}`);
	}
	if (readOnly !== undefined && readOnly === save) {
		throw refuse('`profile.readOnly` and `profile.save` contradict each other; set one of them');
	}
}

/** Entries for other providers are ignored, so that one call can serve several; a misspelt one isn't another's. */
function checkProviderNames(
	{ providerOptions }: { readonly providerOptions?: unknown },
	provider: string,
	refuse: Refuse,
): void {
	if (typeof providerOptions !== 'object' || providerOptions === null) return;
	for (const name of Object.keys(providerOptions)) {
		if (name === provider || nearestName(name, [provider]) === undefined) continue;
		throw refuse(`\`providerOptions.${name}\` is no provider. Did you mean \`${provider}\`?`);
	}
}
