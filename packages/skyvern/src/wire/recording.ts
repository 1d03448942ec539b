import type { Session } from '@anybrowser/core';

type Recording = Pick<Session, 'recordingUrl' | 'recordingState'>;

/** A recording as Skyvern tells it: with nothing said there may still be one, so only a wait's bound ends waiting. */
export function recording(url: string | null | undefined): Recording {
	return url ? { recordingUrl: url, recordingState: 'ready' } : { recordingUrl: null, recordingState: 'pending' };
}

/** It was there, and has been put away. */
export const recordingArchived: Recording = { recordingUrl: null, recordingState: 'unavailable' };
