import type { CreateTaskOptions } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';
import { proxyLocation } from '../wire/proxy-location.ts';
import { codesRequest } from './codes-request.ts';
import { engineOf } from './engine-of.ts';

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
