import { browserOptionTable } from '../contract/browser-option-table.ts';
import type { CreateSessionOptions } from '../contract/session.ts';
import type { CreateTaskOptions } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { nearestName } from '../provider/nearest-name.ts';
import type { WaitOptions } from './wait-options.ts';

// Records, so that an option that is added to the contract and forgotten here doesn't compile.
const sessionOptions: Readonly<Record<Exclude<keyof CreateSessionOptions, keyof typeof browserOptionTable>, true>> = {
	providerOptions: true,
};
const taskOptions: Readonly<Record<Exclude<keyof CreateTaskOptions, keyof typeof browserOptionTable>, true>> = {
	prompt: true,
	sessionId: true,
	schema: true,
	maxSteps: true,
	providerOptions: true,
};
const requestOptions: Readonly<Partial<Record<string, true>> & Record<keyof WaitOptions, true>> = {
	timeout: true,
	deadline: true,
	maxRetries: true,
	headers: true,
	query: true,
	body: true,
	signal: true,
	onResponse: true,
	maxResponseBytes: true,
	apiKey: true,
	onUpdate: true,
	onAbort: true,
};

const known = {
	session: [...Object.keys(browserOptionTable), ...Object.keys(sessionOptions)],
	task: [...Object.keys(browserOptionTable), ...Object.keys(taskOptions)],
};

/**
 * Refuses options that nothing would be done with: JavaScript has no compiler that tells of a misspelling.
 *
 * @throws AnyBrowserError `invalid_request` that names the nearest option, before anything is sent.
 */
export function checkOptions(scope: 'session' | 'task', options: unknown, provider: string): void {
	const operation = `${scope}s.create`;
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	if (typeof options !== 'object' || options === null || Array.isArray(options)) {
		const got = options === null ? 'null' : Array.isArray(options) ? 'a list' : `a ${typeof options}`;
		throw refuse(`the options are an object, got ${got}`);
	}
	for (const [name, value] of Object.entries(options)) {
		if (known[scope].includes(name)) {
			checkKind(name, value, refuse);
			continue;
		}
		if (Object.hasOwn(requestOptions, name)) {
			throw refuse(`\`${name}\` is an option of the request: pass it in the argument after the options`);
		}
		const nearest = nearestName(name, known[scope]);
		throw refuse(
			`\`${name}\` is no option. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${known[scope].join(', ')}`}`,
		);
	}
	checkProviderNames(options, provider, refuse);
}

/** A text in place of a list would be taken letter by letter. */
function checkKind(name: string, value: unknown, refuse: (message: string) => AnyBrowserError): void {
	// The cast is sound: a name that isn't in the table finds nothing.
	const kind = (browserOptionTable as Readonly<Record<string, { readonly kind: string }>>)[name]?.kind;
	if ((kind !== 'texts' && kind !== 'list') || value === undefined || Array.isArray(value)) return;
	throw refuse(`\`${name}\` is a list, got ${typeof value === 'string' ? 'a text' : String(value)}`);
}

/** Entries for other providers are ignored, so that one call can serve several; a misspelt one isn't another's. */
function checkProviderNames(
	{ providerOptions }: { readonly providerOptions?: unknown },
	provider: string,
	refuse: (message: string) => AnyBrowserError,
): void {
	if (typeof providerOptions !== 'object' || providerOptions === null) return;
	for (const name of Object.keys(providerOptions)) {
		if (name === provider || nearestName(name, [provider]) === undefined) continue;
		throw refuse(`\`providerOptions.${name}\` is no provider. Did you mean \`${provider}\`?`);
	}
}
