import type { Budget, ConcurrencyOptions, Ledger, Providers } from '@anybrowser/core';
import type { ProviderName } from '../client-config.ts';

/**
 * What an `anybrowser.config` file may say. Each provider's options may be there, whichever is chosen, so that changing
 * from one to the other is one word, here or in `ANYBROWSER_PROVIDER`.
 */
export interface FileConfig extends Partial<Providers> {
	/**
	 * A provider's name, or where one of your own is: a package's name, or a path that starts with a dot. It exports the
	 * provider's descriptor as `provider`; see `defineProvider`. Default: `ANYBROWSER_PROVIDER`, which also decides over
	 * this.
	 */
	readonly provider?: ProviderName | OwnProvider | undefined;
	/**
	 * Where it is written down what is opened, so that `sessions.reap()` closes what was left behind: a file, from this one's
	 * folder, or a ledger of your own. Default: `ANYBROWSER_LEDGER`, which also decides over this; else nowhere.
	 */
	readonly ledger?: string | Ledger | undefined;
	/** Has creates wait for a free browser, instead of failing where too many are open. Default: they don't wait. */
	readonly concurrency?: ConcurrencyOptions | undefined;
	/** What a client may use before it refuses to start more. Default: no bound. */
	readonly budget?: Budget | undefined;
}

/** A package's name or a path. Any text, without hiding the known names from completion. */
export type OwnProvider = string & Record<never, never>;

/**
 * Types a configuration file, and returns it as it is.
 *
 * @example
 * // anybrowser.config.ts
 * import { defineConfig } from 'anybrowser/config';
 * export default defineConfig({ provider: './my-provider.ts' });
 */
export function defineConfig(config: FileConfig): FileConfig {
	return config;
}
