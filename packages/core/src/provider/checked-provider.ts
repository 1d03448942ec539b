import type { OperationName } from '../contract/operation-name.ts';
import { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { OutputSchema } from '../output/output-schema.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { type OptionOperation, optionNames } from './option-names.ts';
import { withTaskSecrets } from './with-task-secrets.ts';

/** Where an operation is found, and how many arguments come before its options, or before the request's where it has none. */
type Place = readonly [group: Group | undefined, method: string, before: number];

const groups = ['tasks', 'profiles', 'files', 'artifacts', 'actions', 'cdp', 'webhooks'] as const;
type Group = (typeof groups)[number];

const places: Readonly<Record<OperationName, Place>> = {
	'sessions.create': [undefined, 'create', 0],
	'sessions.get': [undefined, 'get', 1],
	'sessions.list': [undefined, 'list', 0],
	'sessions.close': [undefined, 'close', 1],
	'sessions.extend': [undefined, 'extend', 2],
	'sessions.saveProfile': ['profiles', 'saveFrom', 1],
	'sessions.downloads': ['artifacts', 'sessionDownloads', 1],
	'sessions.artifacts': ['artifacts', 'sessionArtifacts', 1],
	'tasks.downloads': ['artifacts', 'taskDownloads', 1],
	'tasks.artifacts': ['artifacts', 'taskArtifacts', 1],
	'tasks.create': ['tasks', 'create', 0],
	'tasks.get': ['tasks', 'get', 1],
	'tasks.getMany': ['tasks', 'getMany', 1],
	'tasks.list': ['tasks', 'list', 0],
	'tasks.steps': ['tasks', 'steps', 1],
	'tasks.reply': ['tasks', 'reply', 2],
	'tasks.cancel': ['tasks', 'cancel', 1],
	'profiles.create': ['profiles', 'create', 0],
	'profiles.get': ['profiles', 'get', 1],
	'profiles.list': ['profiles', 'list', 0],
	'profiles.update': ['profiles', 'update', 1],
	'profiles.delete': ['profiles', 'delete', 1],
	'files.upload': ['files', 'upload', 0],
	'files.delete': ['files', 'delete', 1],
	'actions.goto': ['actions', 'goto', 2],
	'actions.extract': ['actions', 'extract', 1],
	'actions.evaluate': ['actions', 'evaluate', 1],
	'actions.screenshot': ['actions', 'screenshot', 1],
	'actions.act': ['actions', 'act', 2],
	'actions.validate': ['actions', 'validate', 2],
	'actions.ask': ['actions', 'ask', 2],
	'cdp.endpoint': ['cdp', 'endpoint', 1],
	'cdp.connect': ['cdp', 'connect', 1],
	'cdp.page': ['cdp', 'page', 1],
	'webhooks.receive': ['webhooks', 'receive', 1],
};

/** Options that an operation can't do without. */
const required: readonly OperationName[] = [
	'sessions.saveProfile',
	'tasks.create',
	'profiles.update',
	'files.upload',
	'actions.extract',
	'actions.evaluate',
];

/** Operations whose second argument is words, and what it is called. */
const worded: Readonly<Partial<Record<OperationName, string>>> = {
	'tasks.reply': 'text',
	'actions.act': 'instruction',
	'actions.validate': 'question',
	'actions.ask': 'question',
};

/** The names of options that only one provider knows, by operation. */
export type OwnOptions = Readonly<Partial<Record<OptionOperation, readonly string[]>>>;

type Method = (...args: unknown[]) => unknown;

/**
 * The same provider, frozen, whose operations refuse options that nothing would be done with before anything is sent: a
 * misspelling, an option of the request among the others, what is no object, and a schema that is none.
 *
 * @param own The names that the contract doesn't have.
 */
export function checkedProvider<Provider extends BrowserSessionProvider>(
	provider: Provider,
	own: OwnOptions = {},
): Readonly<Provider> {
	const checked: Record<string, unknown> = Object.fromEntries(Object.entries(provider));
	for (const group of groups) checked[group] = { ...provider[group] };
	for (const [name, [group, method, before]] of Object.entries(places)) {
		// The cast is sound: the table has every operation and no other name.
		const operation = name as OperationName;
		// The cast is sound: the groups were copied above.
		const members = group === undefined ? checked : (checked[group] as Record<string, unknown>);
		const call = members[method] as Method;
		const hasOptions = isWithOptions(operation);
		const wording = worded[operation];
		const check = (args: readonly unknown[]) => {
			const request = args[hasOptions ? before + 1 : before];
			if (wording !== undefined) checkWords(args[1], { wording, operation, provider: provider.name });
			if (hasOptions) checkGiven(operation, args[before], { provider: provider.name, own: own[operation] });
			if (request !== undefined) checkRequest(operation, request, provider.name);
			return checkSchema(operation, args[before]);
		};
		members[method] = method === 'list' || method === 'steps' ? listed(call, check) : called(call, check);
	}
	const { tickets } = provider;
	// The cast is sound: the groups were copied above.
	const groupsOf = checked as unknown as Pick<BrowserSessionProvider, 'tasks' | 'webhooks'>;
	Object.assign(checked, withTaskSecrets(provider.name, { ...groupsOf, tickets }));
	// The cast is sound: every operation is the provider's own, called with what it was given.
	return Object.freeze(checked) as unknown as Readonly<Provider>;
}

function isWithOptions(operation: OperationName): operation is OptionOperation {
	return operation in optionNames;
}

function checkGiven(operation: OptionOperation, options: unknown, context: Parameters<typeof checkOptions>[2]): void {
	if (options === undefined && !required.includes(operation)) return;
	checkOptions(operation, options, context);
}

/** @returns A promise where there is a schema to check: what that takes is loaded then. */
function checkSchema(operation: OperationName, options: unknown): Promise<void> | undefined {
	if (operation !== 'tasks.create' && operation !== 'actions.extract' && operation !== 'actions.ask') return undefined;
	const { schema } = (options ?? {}) as { readonly schema?: unknown };
	if (schema === undefined && operation !== 'actions.extract') return undefined;
	return import('../output/output-schema.ts').then(({ toJsonSchema }) => {
		// What is checked is a schema as callers give it; the cast says so of what isn't one, too.
		toJsonSchema(schema as OutputSchema, operation);
	});
}

function checkWords(
	words: unknown,
	{ wording, operation, provider }: { readonly wording: string; readonly operation: string; readonly provider: string },
): void {
	if (typeof words === 'string' && words.trim() !== '') return;
	const message = `${operation}: \`${wording}\` needs some words, got ${JSON.stringify(words)}`;
	throw new AnyBrowserError('invalid_request', message, { provider, operation });
}

type Check = (args: readonly unknown[]) => Promise<void> | undefined;

function called(call: Method, check: Check): Method {
	return (...args) => {
		try {
			const checking = check(args);
			return checking === undefined ? call(...args) : checking.then(() => call(...args));
		} catch (error) {
			return Promise.reject(error);
		}
	};
}

/** A list is asked for when it is read, and refuses then, too. */
function listed(call: Method, check: Check): Method {
	return (...args) => {
		try {
			check(args);
		} catch (error) {
			return new PagePromise<never>(() => Promise.reject(error));
		}
		return call(...args);
	};
}
