/** What a Browserbase project and its server allow, where that varies. */
export interface BrowserbaseEmulatorOptions {
	/**
	 * Decides how many browsers there may be at once and how many may be made in a minute, more are 429: `free` 3 and 5,
	 * `developer` 25 and 25, `startup` 100 and 50, `scale` 250 and 150. The free plan has no `keepAlive` (403) and ends a
	 * session after 15 minutes; only `scale` has `verified` (403). Unlimited by default.
	 */
	readonly plan?: 'free' | 'developer' | 'startup' | 'scale';
	/** Browsers at once, whatever the plan; more are 429. */
	readonly concurrentSessions?: number;
	/** Browsers made in 60 seconds, whatever the plan; more are 429, with headers. */
	readonly creationsPerMinute?: number;
	/** Minutes of browsers that are left; nothing starts (402) once they are used up. Unlimited by default. */
	readonly minutes?: number;
	/** What a create answers: a session that is RUNNING, the default, or PENDING, until its browser is up. */
	readonly createdAs?: 'RUNNING' | 'PENDING';
	/** What the release of an ended session answers: the session as it is, the default, or 409. */
	readonly releaseEnded?: 'unchanged' | 'conflict';
	/** Whether a run's result is an envelope around its output, the default, or bare. */
	readonly results?: 'envelope' | 'bare';
	/** Minutes that a run may take before it is TIMED_OUT; 30 by default. */
	readonly runMinutes?: number;
	/** How many requests about recordings are answered with 502; 0 by default. */
	readonly recordingsUnavailable?: number;
}
