import type { CreateTaskOptions } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';
import { proxyLocation } from '../wire/proxy-location.ts';
import { codesRequest } from './codes-request.ts';
import { profileEngine } from './engines.ts';

/** A task's options in Skyvern's words; what isn't set isn't sent. `checkTask` has seen to it that nothing contradicts. */
export function taskRequest(options: CreateTaskOptions): Schemas['TaskRunRequest'] {
	const { prompt, url, schema, maxSteps, webhookUrl, sessionId, profile, files } = options;
	const { engine: _engine, ...own } = options.providerOptions?.skyvern ?? {};
	const proxy = proxyLocation(options.proxy);
	const chosen = engineOf(options);
	return {
		...own,
		prompt,
		...(url !== undefined && { url }),
		...(schema !== undefined && { data_extraction_schema: schema }),
		...(maxSteps !== undefined && { max_steps: maxSteps }),
		...codesRequest(options),
		...(webhookUrl !== undefined && { webhook_url: webhookUrl }),
		...(sessionId !== undefined && { browser_session_id: sessionId }),
		...(proxy !== undefined && { proxy_location: proxy }),
		...(files !== undefined && { file_ids: [...files] }),
		...(profile !== undefined && { browser_profile_id: profile.id }),
		...(chosen !== undefined && { engine: chosen }),
	};
}

/** The engine that a task asks for; `undefined` for Skyvern's default. */
export function engineOf(options: CreateTaskOptions): Schemas['RunEngine'] | undefined {
	return options.providerOptions?.skyvern?.engine ?? (needsSecondEngine(options) ? profileEngine : undefined);
}

/**
 * Skyvern's default engine refuses a profile and a fresh browser. It takes a schema, and ignores it: the output is null.
 * In a session it has a language model make up the page to start on, leaves the session's page for it, and never sets the
 * session free again (servers 1.0.48 and 1.0.56).
 */
function needsSecondEngine({ profile, schema, sessionId, providerOptions }: CreateTaskOptions): boolean {
	const own = providerOptions?.skyvern ?? {};
	const hasSchema = schema !== undefined || (own.data_extraction_schema ?? null) !== null;
	return profile !== undefined || own.start_fresh_browser === true || sessionId !== undefined || hasSchema;
}
