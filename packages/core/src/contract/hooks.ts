/** What every hook is told about the attempt it sees. Headers and bodies, where secrets live, are left out. */
export interface AttemptEvent {
	readonly provider: string;
	/** The operation as this project names it, for example `sessions.create`. */
	readonly operation: string;
	/** 1 for the first attempt. */
	readonly attempt: number;
}

/** Observers of every request that is sent. A hook that throws doesn't disturb the call. */
export interface Hooks {
	readonly onRequest?: ((event: AttemptEvent & { readonly method: string; readonly url: string }) => void) | undefined;
	readonly onResponse?:
		| ((event: AttemptEvent & { readonly status: number; readonly durationMs: number }) => void)
		| undefined;
	readonly onRetry?:
		| ((event: AttemptEvent & { readonly delayMs: number; readonly reason: string }) => void)
		| undefined;
}
