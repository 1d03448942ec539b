import type { Session } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';

/** Whether something runs in a session: Skyvern says what, and takes nothing else meanwhile. */
export function isOccupied({ raw }: Pick<Session, 'raw'>): boolean {
	// The cast is sound: the snapshot was made of Skyvern's answer.
	return Boolean((raw as Schemas['BrowserSession']).runnable_id);
}
