/** What a Skyvern account and its server allow, where that varies. */
export interface SkyvernEmulatorOptions {
	/** Runs at a time, more are 429; unlimited by default. */
	readonly concurrentRuns?: number;
	/** Whether sessions may start on `localhost` and private networks; true by default, false answers 400 as the hosted service does. */
	readonly internalHosts?: boolean;
	/** A running session's CDP address; null by default, as on a stock self-hosted server. */
	readonly browserAddress?: (sessionId: string) => string | null;
}
