import type { BrowserOptions } from '@anybrowser/core';

/** A browser's options in the service's words. What isn't set isn't sent; `false` is set. */
export function browserRequest(options: BrowserOptions): Record<string, unknown> {
	const { url, timeoutMinutes, profile, proxy, recording, adblock, files, metadata } = options;
	return {
		...(url !== undefined && { page: url }),
		...(timeoutMinutes !== undefined && { minutes: timeoutMinutes }),
		...(profile !== undefined && { profile: profile.id }),
		...(typeof proxy === 'object' && 'server' in proxy && { proxy }),
		...(recording !== undefined && { video: recording }),
		...(adblock && { blocked: ['ads'] }),
		...(files !== undefined && { files }),
		...(metadata !== undefined && { labels: metadata }),
	};
}
