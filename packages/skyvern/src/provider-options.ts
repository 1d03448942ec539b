import type { Schemas } from './skyvern-context.ts';

/** What only Skyvern has for a session; sent as it is. */
export type SkyvernSessionOptions = Pick<
	Schemas['CreateBrowserSessionRequest'],
	'proxy_session_id' | 'generate_browser_profile'
>;

/** What only Skyvern has for a task; sent as it is. */
export type SkyvernTaskOptions = Omit<
	Schemas['TaskRunRequest'],
	'prompt' | 'url' | 'data_extraction_schema' | 'max_steps' | 'browser_session_id' | 'browser_profile_id'
>;

declare module '@anybrowser/core' {
	interface SessionProviderOptions {
		/** What only Skyvern has. */
		readonly skyvern?: Partial<SkyvernSessionOptions> | undefined;
	}
	interface TaskProviderOptions {
		/** What only Skyvern has. */
		readonly skyvern?: Partial<SkyvernTaskOptions> | undefined;
	}
}
