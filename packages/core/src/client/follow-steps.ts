import type { BrowserSessionProvider } from '../contract/provider.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import type { TaskStep } from '../contract/task-step.ts';
import { withTrace } from '../http/call-trace.ts';
import { systemClock } from '../http/clock.ts';
import { pollInterval } from '../polling/poll-interval.ts';
import { isTolerated } from '../polling/tolerance.ts';
import { beginTaskSpan, endTaskSpan } from './task-span.ts';
import type { TaskWait } from './wait-for-task.ts';
import type { WaitOptions } from './wait-options.ts';

/** How a task's steps are followed. `deadline` bounds the whole, by default to 30 minutes. */
export interface FollowOptions extends WaitOptions {
	/** Only the steps after this one, by its `id`: where an earlier loop has stopped. Default: from the first on. */
	readonly after?: string | undefined;
}

/** What is followed. */
export interface FollowedTask {
	readonly provider: BrowserSessionProvider;
	/** The task as it was last read. */
	readonly latest: () => Task;
	/** When it began, in milliseconds by the clock's `now()`. */
	readonly since: number;
	/** Begins to wait for its end. */
	readonly wait: (options: WaitOptions) => TaskWait;
}

/** A task's steps under one span. @throws AnyBrowserError as `TaskHandle.steps` does. */
export async function* followSteps(
	followed: FollowedTask,
	{ after, ...options }: FollowOptions,
): AsyncGenerator<TaskStep, void, undefined> {
	const span = beginTaskSpan(followed.provider.name, 'tasks.steps', options);
	let failure: unknown;
	try {
		yield* stepsOf(followed, span ? withTrace(options, { span }) : options, after);
	} catch (error) {
		failure = error;
		throw error;
	} finally {
		if (span) endTaskSpan(span, followed.latest(), failure);
	}
}

/** One page of steps is kept at a time. While nothing new comes they are asked for less and less often. */
async function* stepsOf(
	{ provider, latest, since, wait }: FollowedTask,
	options: WaitOptions,
	after: string | undefined,
): AsyncGenerator<TaskStep, void, undefined> {
	const { onUpdate: _told, onAbort: _onAbort, deadline: _deadline, query: _query, body: _body, ...request } = options;
	const { id, status } = latest();
	const state: Followed = { hasEnded: isFinalTaskStatus(status), failure: undefined };
	const ended = new AbortController();
	const ending = state.hasEnded ? undefined : wait(options);
	const end = (failure?: Followed['failure']) => {
		Object.assign(state, { hasEnded: true, failure });
		ended.abort();
	};
	ending?.ended.then(
		() => end(),
		(error: unknown) => end({ error }),
	);
	let cursor = after;
	let quietSince = systemClock.now();
	let silentSince: number | undefined;
	try {
		for (;;) {
			// Known before they are read: those that are read after the end are all.
			const isLast = state.hasEnded;
			const signal = isLast ? request.signal : ended.signal;
			try {
				const query = cursor === undefined ? {} : { cursor };
				for await (const step of provider.tasks.steps(id, query, { ...request, signal })) {
					cursor = step.id;
					quietSince = systemClock.now();
					yield step;
				}
				silentSince = undefined;
			} catch (error) {
				const now = systemClock.now();
				silentSince ??= now;
				const isCut = signal?.aborted && !isLast;
				if (!isCut && !isTolerated(error, { silentMs: now - silentSince, ageMs: now - since })) throw error;
			}
			if (state.failure) throw state.failure.error;
			if (isLast && silentSince === undefined) return;
			if (isLast !== state.hasEnded) silentSince = undefined;
			else await systemClock.sleep(pollInterval(systemClock.now() - quietSince), signal).catch(() => {});
		}
	} finally {
		ending?.stop();
		ended.abort();
	}
}

interface Followed {
	readonly hasEnded: boolean;
	/** How the wait for the end has failed. */
	readonly failure: { readonly error: unknown } | undefined;
}
