import type { ProviderName, ProviderOptionsByName } from '../client-config.ts';

/**
 * What an `anybrowser.config` file may say. Each provider's options may be there, whichever is chosen, so that changing
 * from one to the other is one word, here or in `ANYBROWSER_PROVIDER`.
 */
export interface FileConfig extends Partial<ProviderOptionsByName> {
	/** Default: `ANYBROWSER_PROVIDER`, which also decides over this. */
	readonly provider?: ProviderName | undefined;
}

/**
 * Types a configuration file, and returns it as it is.
 *
 * @example
 * // anybrowser.config.ts
 * import { defineConfig } from 'anybrowser/config';
 * export default defineConfig({ provider: 'skyvern', skyvern: { baseUrl: 'http://localhost:8000/v1' } });
 */
export function defineConfig(config: FileConfig): FileConfig {
	return config;
}
