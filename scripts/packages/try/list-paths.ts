import type { TryContext } from './try-context.ts';

/** What each provider's own API has a list at, for `anybrowser api`. */
export const listPaths: Readonly<Record<TryContext['provider'], string>> = {
	smooth: '/task',
	skyvern: '/runs',
	browserbase: '/v1/sessions',
};
