/** A session, for assertions. */
export interface SessionState {
	readonly id: string;
	/** In the provider's words. */
	readonly status: string;
	/** Whether its browser is still there. */
	readonly open: boolean;
	/** Where its page is; null before there is one and after the end. */
	readonly url: string | null;
}

/** A task or run, for assertions. */
export interface TaskState {
	readonly id: string;
	/** In the provider's words. */
	readonly status: string;
	readonly open: boolean;
	/** The session that it runs in; null for one on its own. */
	readonly sessionId: string | null;
}
