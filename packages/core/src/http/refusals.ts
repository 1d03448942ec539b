import type { ErrorCode } from '../errors/error-code.ts';
import type { Call } from './call.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { loadPart } from './load-part.ts';

/** What to do about a refusal that repeating at once won't change. */
export interface Remedy {
	/** As a sentence. */
	readonly text: string;
	/** Whether the same call may be taken later, without anything being changed about it. Default: `false`. */
	readonly isPassing?: boolean;
}

/** How a provider's refusals are read, where it has its own way to refuse. */
export interface Refusals {
	/** The provider's own reading of a status, before the usual one. */
	readonly readStatus?: ((status: number, body: unknown) => ErrorCode | undefined) | undefined;
	/**
	 * Whether an answer of 503 is the provider's own, which has executed nothing then, and not that of a gateway before it.
	 * Default: none is, so that a create is never sent again after a 503.
	 */
	readonly isRefusal?: ((status: number, body: unknown) => boolean) | undefined;
	/** For a refusal that repeating at once won't change: what to do about it, as a sentence. */
	readonly remedyFor?: ((status: number, body: unknown) => string | Remedy | undefined) | undefined;
}

const loaded = new WeakMap<HttpRuntimeConfig, Refusals>();

/** Loads how a provider's refusals are read, if that isn't there from the start. @throws AnyBrowserError as `loadPart` does. */
export async function loadRefusals(
	config: HttpRuntimeConfig,
	{ operation, isSent }: { readonly operation: Call<never>['operation']; readonly isSent: boolean },
): Promise<void> {
	const { loadRefusals: load, provider } = config;
	if (load === undefined || loaded.has(config)) return;
	loaded.set(config, await loadPart(load, { provider, operation, isSent }));
}

/** How a provider's refusals are read, once that was loaded. */
export function refusalsOf(config: HttpRuntimeConfig): Refusals {
	return loaded.get(config) ?? config;
}
