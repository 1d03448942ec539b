import {
	custom,
	looseObject,
	nullable,
	optional,
	record,
	strictObject,
	string,
	type ZodMiniType,
} from '@anybrowser/core/schema';
import type { SkyvernOptions } from '@anybrowser/skyvern';
import type { SmoothOptions } from '@anybrowser/smooth';
import type { ProviderName } from '../client-config.ts';
import { providerNames } from '../loaders.ts';
import { isServiceAddress } from './service-address.ts';

// The message of each schema is what is expected, as `check-config` puts it into a sentence.
const text = string('a text');
const address = custom(
	value => typeof value === 'string' && isServiceAddress(value),
	"an http(s) address with the API's version, and without a name or password, a query or a fragment",
);
const aFunction = custom(value => typeof value === 'function', 'a function');
const texts = custom(value => Array.isArray(value) && value.every(item => typeof item === 'string'), 'a list of texts');
const anObject = looseObject({}, 'an object');
const milliseconds = custom(value => typeof value === 'number' && value > 0, 'a positive number of milliseconds');
const count = (from: number) =>
	custom(value => Number.isInteger(value) && Number(value) >= from, `a whole number from ${from}`);
const oneOf = (values: readonly string[]) =>
	custom(value => values.some(candidate => candidate === value), values.map(value => `"${value}"`).join(' or '));

const settings = {
	apiKey: text,
	baseUrl: address,
	fetch: aFunction,
	timeout: milliseconds,
	maxRetries: count(0),
	lateAnswerTimeout: count(0),
	maxConcurrency: count(1),
	maxResponseBytes: count(1),
	headers: record(string(), nullable(string('a text or null')), 'an object of texts'),
	onUnsupported: oneOf(['throw', 'warn']),
	onWarning: aFunction,
	hooks: anObject,
};

/** What each provider's options must be, by name. */
export const optionSchemas = {
	smooth: { ...settings, tunnel: anObject },
	skyvern: { ...settings, cdp: anObject, cdpHosts: texts },
} satisfies Record<ProviderName, Readonly<Record<string, ZodMiniType>>>;

/** The options of a provider that the table above lacks; there must be none. */
type Unchecked = {
	readonly smooth: Exclude<keyof SmoothOptions, keyof (typeof optionSchemas)['smooth']>;
	readonly skyvern: Exclude<keyof SkyvernOptions, keyof (typeof optionSchemas)['skyvern']>;
};

/** What a configuration file must be. A provider's option that isn't in the table above makes this a compile error. */
export const configSchema: Unchecked extends Record<ProviderName, never> ? ZodMiniType : Unchecked = strictObject(
	{
		provider: optional(oneOf(providerNames)),
		...Object.fromEntries(providerNames.map(name => [name, optional(optionsOf(optionSchemas[name]))])),
	},
	'an object: `export default defineConfig({ … })`',
);

function optionsOf(table: Readonly<Record<string, ZodMiniType>>): ZodMiniType {
	return strictObject(Object.fromEntries(Object.entries(table).map(([name, schema]) => [name, optional(schema)])), {
		error: issue => (issue.code === 'invalid_type' ? 'an object' : undefined),
	});
}
