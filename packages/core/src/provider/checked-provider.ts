import type { OperationName } from '../contract/operation-name.ts';
import { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { OutputSchema } from '../output/output-schema.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { lazyList } from './lazy-operations.ts';
import { groups, isList, places } from './operation-places.ts';
import { type OptionOperation, optionNames } from './option-names.ts';
import { withTaskSecrets } from './with-task-secrets.ts';

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
	for (const [operation, [group, method, before]] of places) {
		// The cast is sound: the groups were copied above.
		const members = group === undefined ? checked : (checked[group] as Record<string, unknown>);
		const call = members[method] as Method;
		const hasOptions = isWithOptions(operation);
		const context = { provider: provider.name, own: hasOptions ? own[operation] : undefined };
		const wording = worded[operation];
		const check: Check = args => {
			const request = args[hasOptions ? before + 1 : before];
			if (!hasOptions && wording === undefined && request === undefined) return undefined;
			if (wording !== undefined) checkWords(args[1], { wording, operation, provider: provider.name });
			return inTurn([
				() => (hasOptions ? checkGiven(operation, args[before], context) : undefined),
				() => (request === undefined ? undefined : checkRequest(operation, request, provider.name)),
				() => checkSchema(operation, args[before]),
			]);
		};
		members[method] = isList(method) ? listed(call, check) : called(call, check);
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

function checkGiven(
	operation: OptionOperation,
	options: unknown,
	context: Parameters<typeof checkOptions>[2],
): Promise<void> | undefined {
	if (options === undefined && !required.includes(operation)) return undefined;
	return checkOptions(operation, options, context);
}

/** Each check once the one before it has passed. @returns A promise where one of them takes time. */
function inTurn(checks: readonly (() => Promise<void> | undefined)[]): Promise<void> | undefined {
	for (const [index, check] of checks.entries()) {
		const checking = check();
		if (checking !== undefined) return checking.then(() => inTurn(checks.slice(index + 1)));
	}
	return undefined;
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
	const message = `${operation}: \`${wording}\` needs some words, got ${typeof words === 'string' ? 'blanks' : typeof words}`;
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
		let checking: Promise<void> | undefined;
		try {
			checking = check(args);
		} catch (error) {
			return new PagePromise<never>(() => Promise.reject(error));
		}
		if (checking === undefined) return call(...args);
		// Nobody may ever read the list.
		checking.catch(() => {});
		return lazyList(async () => {
			await checking;
			return [call(...args)];
		});
	};
}
