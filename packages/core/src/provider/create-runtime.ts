import type { ProviderSettings } from '../contract/provider-settings.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { badHeader } from '../http/bad-header.ts';
import { requireBytes, requireCount, requirePositive } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { HttpRuntime } from '../http/http-runtime.ts';
import type { HttpRuntimeConfig } from '../http/http-runtime-config.ts';
import { plainHeaders } from '../http/plain-headers.ts';
import { platformFetch } from '../http/platform-fetch.ts';
import type { Refusals } from '../http/refusals.ts';
import { ServerClock } from '../http/server-clock.ts';
import { apiAddress } from './api-address.ts';
import { baseUrlProblem } from './base-url-problem.ts';
import type { ProviderDescriptor } from './define-provider.ts';
import { readEnvironment } from './read-environment.ts';

/** What a provider package knows about its vendor. */
export interface VendorDefaults
	extends Pick<ProviderDescriptor, 'name' | 'baseUrl' | 'versionPath' | 'variables'>,
		Pick<HttpRuntimeConfig, keyof Refusals | 'loadRefusals'> {
	/** The header that carries the key. */
	readonly authHeader: string;
	/** What stands before the key in that header, such as `Bearer `. Default: nothing. */
	readonly authPrefix?: string;
}

const defaultTimeoutMs = 60_000;
const defaultMaxRetries = 2;
const defaultMaxConcurrency = 10;
const defaultMaxResponseBytes = 32 * 1_048_576;

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
	const { name: provider, authHeader, authPrefix = '', variables } = vendor;
	const configuration = (message: string) => new AnyBrowserError('configuration', message, { provider });
	const named = variables.apiKey.join(' or ');
	const ownKey = settings.apiKey ?? variables.apiKey.map(readEnvironment).find(value => value !== undefined);
	const address = (
		settings.baseUrl ??
		variables.baseUrl.map(readEnvironment).find(value => value !== undefined) ??
		vendor.baseUrl
	).trim();
	const problem = baseUrlProblem(address, vendor.baseUrl);
	if (problem !== undefined) throw configuration(`${provider}: \`baseUrl\` ${problem}`);
	const baseUrl = apiAddress(address, vendor);
	const headers = plainHeaders(settings.headers, 'configuration');
	const unsendable = badHeader(headers);
	if (unsendable !== undefined) {
		const what = `the header ${JSON.stringify(unsendable)} in \`headers\``;
		throw configuration(`${provider}: ${what} holds a line break or a character that no header has`);
	}
	const timeout = settings.timeout ?? defaultTimeoutMs;
	const maxRetries = settings.maxRetries ?? defaultMaxRetries;
	requirePositive('timeout', timeout);
	requireCount('maxRetries', maxRetries);
	if (settings.lateAnswerTimeout !== undefined) requireCount('lateAnswerTimeout', settings.lateAnswerTimeout);
	const maxResponseBytes = settings.maxResponseBytes ?? defaultMaxResponseBytes;
	requireBytes('maxResponseBytes', maxResponseBytes);
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
		maxResponseBytes,
		headers,
		hooks: settings.hooks ?? {},
		onWarning: settings.onWarning,
		clock: systemClock,
		serverClock: new ServerClock(systemClock),
		readStatus: vendor.readStatus,
		isRefusal: vendor.isRefusal,
		remedyFor: vendor.remedyFor,
		loadRefusals: vendor.loadRefusals,
	});
	return { runtime, baseUrl };
}
