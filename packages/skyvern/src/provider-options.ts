import type { Schemas } from './skyvern-context.ts';

/**
 * What only Skyvern has for a session; sent as it is. `proxy_location` also takes what is no place, such as `NONE` or
 * `RESIDENTIAL_ISP`, whose address `proxy_session_id` keeps.
 */
export type SkyvernSessionOptions = Pick<
	Schemas['CreateBrowserSessionRequest'],
	'proxy_location' | 'proxy_session_id' | 'generate_browser_profile'
>;

/**
 * What only Skyvern has for a task; sent as it is. `data_extraction_schema` also takes a list or words; what `schema`
 * or `proxy` say already can't be said a second time.
 */
export type SkyvernTaskOptions = Omit<
	Schemas['TaskRunRequest'],
	'prompt' | 'url' | 'max_steps' | 'webhook_url' | 'browser_session_id' | 'browser_profile_id' | 'file_ids'
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
