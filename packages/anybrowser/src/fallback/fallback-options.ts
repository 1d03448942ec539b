import type { Warning } from '@anybrowser/core';

/** How providers are put together. */
export interface FallbackOptions {
	/**
	 * What counts as a capability of the whole.
	 *
	 * `all` (the default): what every provider can do, so that it doesn't matter which one a call lands on. Anything else is
	 * refused before something is sent.
	 * `any`: what at least one can do. A create goes on to the next provider also when one lacks what was asked for; a call
	 * on something that is there is refused by its own provider if that can't do it.
	 */
	readonly capabilities?: 'all' | 'any' | undefined;
	/** Told each time a provider could not take a call and the next one is asked. The result's `warnings` say it too. */
	readonly onWarning?: ((warning: Warning) => void) | undefined;
}
