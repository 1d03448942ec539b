/** One thing that was looked at. */
export interface Finding {
	readonly name: string;
	/** `info` is neither good nor bad. */
	readonly status: 'ok' | 'info' | 'wrong';
	readonly detail: string;
	/** What to do about it. */
	readonly remedy?: string;
}
