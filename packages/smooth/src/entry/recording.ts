import type { Session } from '@anybrowser/core';

/** A recording as Smooth tells it: `null` for not ready yet, an empty text for none that will ever be. */
export function recording(url: string | null | undefined): Pick<Session, 'recordingUrl' | 'recordingState'> {
	if (url) return { recordingUrl: url, recordingState: 'ready' };
	return { recordingUrl: null, recordingState: url === '' ? 'unavailable' : 'pending' };
}
