import { AnyBrowserError } from '@anybrowser/core';
import { webAddress } from '@anybrowser/core/provider';
import type { BrowserbaseCall } from '../browserbase-context.ts';
import { zSessionLiveUrls } from '../generated/schemas.ts';

/** Where people watch a running session, and steer it; `null` where that can't be told just now. */
export async function readLiveUrl(call: BrowserbaseCall, id: string): Promise<string | null> {
	const params = { path: { id } };
	try {
		// Nobody waits for long for what is told by the way.
		const raw = await call
			.next()
			.with({ maxRetries: 0 })
			.read(zSessionLiveUrls, http => http.GET('/v1/sessions/{id}/debug', { params }));
		return webAddress(raw.debuggerFullscreenUrl);
	} catch (error) {
		// The session was read; that it can't be watched, as after its end, is no reason to lose it.
		if (AnyBrowserError.is(error)) return null;
		throw error;
	}
}
