import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type CallTrace, traceOf, withTrace } from '../http/call-trace.ts';
import { failSpan, type Span, startSpan } from '../http/tracing.ts';
import type { WaitOptions } from './wait-options.ts';

/**
 * Does something with a task under one span from start to end, whose children are the requests. Within another such span
 * it is part of that one. Without OpenTelemetry it only does it.
 *
 * @param work Gets the options for its requests, and a listener that is told of each read of the task.
 */
export async function underTaskSpan<Result>(
	{ provider, operation, options, taskOf }: SpannedWork,
	work: (options: WaitOptions) => Promise<Result>,
): Promise<Result> {
	const span = beginTaskSpan(provider, operation, options);
	if (span === undefined) return work(options);
	let error: unknown;
	try {
		return await work(withTrace(options, { span }));
	} catch (thrown) {
		error = thrown;
		throw thrown;
	} finally {
		endTaskSpan(span, taskOf(), error);
	}
}

/** What is done under a span. */
export interface SpannedWork {
	readonly provider: string;
	readonly operation: string;
	readonly options: WaitOptions;
	/** The task as it was last read; `undefined` while there is none. */
	readonly taskOf: () => Task | undefined;
}

/** Begins a span, unless the options are those of work under one already. */
export function beginTaskSpan(provider: string, operation: string, options: WaitOptions): Span | undefined {
	return traceOf(options)?.span ? undefined : startSpan(provider, operation, { kind: 'internal' });
}

/** Ends a span with the outcome of the task. */
export function endTaskSpan(span: Span, task: Task | undefined, error: unknown): void {
	if (task) {
		const { credits, dollars, steps, durationMs } = task.usage;
		const attributes = {
			'anybrowser.task.id': task.id,
			'anybrowser.session.id': task.sessionId,
			'anybrowser.task.status': task.status,
			'anybrowser.usage.steps': steps,
			'anybrowser.usage.credits': credits,
			'anybrowser.usage.dollars': dollars,
			'anybrowser.usage.duration_ms': durationMs,
		};
		for (const [name, value] of Object.entries(attributes)) if (value !== null) span.setAttribute(name, value);
	}
	if (error !== undefined) failSpan(span, errorCodeOf(error));
	else if (task && isFinalTaskStatus(task.status) && task.status !== 'succeeded') failSpan(span, 'task_failed');
	span.end();
}

/** Notes one look at a task in the span that a wait is part of. */
export function notePoll({ span }: CallTrace, outcome: Task | { readonly error: unknown }): void {
	const isFault = 'error' in outcome;
	span?.addEvent(
		'poll',
		isFault ? { 'error.type': errorCodeOf(outcome.error) } : { 'anybrowser.task.status': outcome.status },
	);
}

function errorCodeOf(error: unknown): string {
	return AnyBrowserError.is(error) ? error.code : 'aborted';
}
