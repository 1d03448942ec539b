import type { Session, SessionHandle } from '@anybrowser/core';
import type { Credentials } from '@anybrowser/core/provider';
import type { SmoothContext } from '../smooth-context.ts';
import type { EventReaderRegistry } from './event-reader-registry.ts';

/** What operations on sessions and tasks work with. */
export interface SessionContext extends SmoothContext {
	/** The readers of sessions' events, made when the first is needed, and the context that they read in. */
	readonly reading: { readonly context: SmoothContext; readers?: EventReaderRegistry };
	/** A handle whose calls go with this key and these headers. */
	readonly handle: (session: Session, credentials: Credentials) => SessionHandle;
}
