/** One attempt to tell a client that a run has ended. */
export interface WebhookDelivery {
	readonly runId: string;
	readonly url: string;
	/** Counted from 1; a run's webhook is tried up to three times, one that is asked for again once. */
	readonly attempt: number;
	/** Whether it was asked for by `retry_webhook`. */
	readonly isReplay: boolean;
	/** What was sent. The signature is among it, the key is not. */
	readonly headers: Readonly<Record<string, string>>;
	/** The body as it was sent: the run as JSON. */
	readonly body: string;
	/** What the receiver answered; null if it didn't, or was not asked. */
	readonly status: number | null;
	/** The beginning of the receiver's answer. */
	readonly answer: string | null;
	/** Why it could not be sent; null if it could. */
	readonly error: string | null;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly durationMs: number;
}
