import { asyncLocalStorage, CancelledFailure, Context, type Info } from '@temporalio/activity';

/** Temporal's own reasons for which an activity is told to stop. */
export type StopReason = 'cancelRequested' | 'workerShutdown' | 'timedOut';

/** An attempt of an activity, as a worker would run it, and what it has told. */
export interface OpenActivity {
	/** Details of the SDK's heartbeats, which tell how far it is. */
	readonly heartbeats: readonly unknown[];
	/** Details of those that the server has confirmed, as JSON has them. */
	readonly stored: readonly unknown[];
	run<Result>(activity: () => Promise<Result>): Promise<Result>;
	stop(reason: StopReason): void;
}

/** Begins an attempt. @param onStore Called before the server confirms a heartbeat; what it throws is the server's refusal. */
export function openActivity({
	info = {},
	onStore = () => {},
}: {
	readonly info?: Partial<Info>;
	readonly onStore?: (details: unknown) => void;
} = {}): OpenActivity {
	const heartbeats: unknown[] = [];
	const stored: unknown[] = [];
	const stopping = new AbortController();
	const holder: { details?: object } = {};
	const cancelled = new Promise<never>((_, reject) => {
		stopping.signal.addEventListener('abort', () => reject(stopping.signal.reason));
	});
	cancelled.catch(() => {});
	const client = {
		activity: {
			async heartbeat(_taskToken: Uint8Array, details: unknown) {
				onStore(details);
				stored.push(JSON.parse(JSON.stringify(details)));
			},
		},
	};
	const given = { isLocal: false, startToCloseTimeoutMs: 60_000, taskToken: new Uint8Array([1]), ...info };
	// The casts are sound: of all that a worker gives an activity this is what ours use.
	const context = new Context(
		given as Info,
		cancelled,
		stopping.signal,
		details => void heartbeats.push(details),
		client as never,
		undefined as never,
		undefined as never,
		holder as never,
	);
	return {
		heartbeats,
		stored,
		run: activity => asyncLocalStorage.run(context, activity),
		stop(reason) {
			holder.details = { [reason]: true };
			stopping.abort(new CancelledFailure(reason));
		},
	};
}
