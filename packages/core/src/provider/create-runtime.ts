import type { Fetch, ProviderSettings } from '../contract/provider-settings.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { requireCount, requirePositive } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { HttpRuntime } from '../http/http-runtime.ts';
import type { HttpRuntimeConfig } from '../http/http-runtime-config.ts';
import { ServerClock } from '../http/server-clock.ts';
import { readEnvironment } from './read-environment.ts';

/** What a provider package knows about its vendor. */
export interface VendorDefaults {
	readonly provider: string;
	readonly authHeader: string;
	/** What stands before the key in that header, such as `Bearer `. Default: nothing. */
	readonly authPrefix?: string;
	/** The environment variables that may hold the key, the first one first. */
	readonly keyVariables: readonly [string, ...string[]];
	readonly baseUrlVariable: string;
	readonly baseUrl: string;
	readonly readStatus?: HttpRuntimeConfig['readStatus'];
	readonly remedyFor?: HttpRuntimeConfig['remedyFor'];
}

const defaultTimeoutMs = 60_000;
const defaultMaxRetries = 2;
const defaultMaxConcurrency = 10;

// One function for all clients: requests by the same way share their limits.
const platformFetch: Fetch = (request, init) => globalThis.fetch(request, init);

/**
 * The runtime and address for a provider, from its settings, the environment and the vendor's defaults, in this order.
 *
 * @throws AnyBrowserError `configuration` for an address or key that can't be one. A missing key is an error of the
 * first call that needs it, since every call may bring its own.
 */
export function createRuntime(
	vendor: VendorDefaults,
	settings: ProviderSettings,
): { readonly runtime: HttpRuntime; readonly baseUrl: string } {
	const { provider, authHeader, authPrefix = '', keyVariables } = vendor;
	const configuration = (message: string) => new AnyBrowserError('configuration', message, { provider });
	const named = keyVariables.join(' or ');
	const ownKey = settings.apiKey ?? keyVariables.map(readEnvironment).find(value => value !== undefined);
	const baseUrl = settings.baseUrl ?? readEnvironment(vendor.baseUrlVariable) ?? vendor.baseUrl;
	if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) {
		throw configuration(`${provider}: \`baseUrl\` must be an http(s) address with the API's version, got "${baseUrl}"`);
	}
	// Every fetch refuses it, with an error that prints it.
	if (new URL(baseUrl).username !== '' || new URL(baseUrl).password !== '') {
		throw configuration(
			`${provider}: \`baseUrl\` must not hold a name or password. Pass what a proxy needs as \`headers\``,
		);
	}
	const timeout = settings.timeout ?? defaultTimeoutMs;
	const maxRetries = settings.maxRetries ?? defaultMaxRetries;
	requirePositive('timeout', timeout);
	requireCount('maxRetries', maxRetries);
	if (settings.lateAnswerTimeout !== undefined) requireCount('lateAnswerTimeout', settings.lateAnswerTimeout);
	const maxConcurrency = settings.maxConcurrency ?? defaultMaxConcurrency;
	if (!Number.isInteger(maxConcurrency) || maxConcurrency < 1) {
		throw configuration(`${provider}: \`maxConcurrency\` must be a whole number from 1, got ${maxConcurrency}`);
	}

	const resolveKey = (override: string | undefined): string => {
		const key = override ?? ownKey;
		if (key === undefined || key === '') {
			throw configuration(`${provider}: no API key. Set ${named}, or pass \`apiKey\``);
		}
		// Named without its value: a header with such a character would be refused with an error that prints it.
		if (!/^[\x21-\x7e]+$/.test(key)) {
			throw configuration(`${provider}: the API key holds a space, a line break or another character that no key has`);
		}
		return key;
	};
	if (ownKey !== undefined) resolveKey(undefined);

	const runtime = new HttpRuntime({
		provider,
		authHeader,
		authPrefix,
		resolveKey,
		keyHint: `it comes from ${named}, or from \`apiKey\``,
		fetch: settings.fetch ?? platformFetch,
		baseUrl,
		maxConcurrency,
		timeout,
		maxRetries,
		lateAnswerTimeout: settings.lateAnswerTimeout,
		headers: settings.headers ?? {},
		hooks: settings.hooks ?? {},
		onWarning: settings.onWarning,
		clock: systemClock,
		serverClock: new ServerClock(systemClock),
		...(vendor.readStatus && { readStatus: vendor.readStatus }),
		...(vendor.remedyFor && { remedyFor: vendor.remedyFor }),
	});
	return { runtime, baseUrl: baseUrl.replace(/\/+$/, '') };
}
