import type { CreateTaskOptions, Task, Warning } from '@anybrowser/core';
import { secretValues } from '@anybrowser/core/provider';
import { readEntry } from '../entry/read-entry.ts';
import { readersOf } from '../events/readers-of.ts';
import { type EventRequest, sendEvent } from '../events/send-event.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { Schemas, SmoothCall } from '../smooth-context.ts';
import type { SessionTaskId } from './session-task-id.ts';
import { resultOf, toSessionTask } from './to-task.ts';

/** Where a new task runs, and how. */
interface NewSessionTask {
	readonly options: CreateTaskOptions & { readonly sessionId: string };
	readonly warnings: readonly Warning[];
	/** The id of its event. Default: a new one. */
	readonly eventId?: string | undefined;
	/** Since when it must not be sent any more, by the clock's `now()`. Default: never. */
	readonly sendUntil?: number | undefined;
}

/** Starts a task in a session: an event, whose result is the task's. */
export async function createSessionTask(
	context: SessionContext,
	call: SmoothCall,
	{ options, warnings, eventId = crypto.randomUUID(), sendUntil }: NewSessionTask,
): Promise<Task> {
	const id = { sessionId: options.sessionId, eventId };
	const { events } = readersOf(context).for(call, id.sessionId);
	events.expect(id.eventId);
	try {
		await sendEvent(context, call, { ...id, sendUntil }, runTaskEvent(options));
	} catch (error) {
		events.forget(id.eventId);
		throw error;
	}
	const session = { id: id.sessionId, status: 'running' } as const;
	return toSessionTask(context, id, session, undefined, warnings);
}

/**
 * Reads a task in a session. The session's one reader knows the results of this process's own tasks, so a wait for one
 * waits for that reader's next read instead of reading the session beside it. Other tasks are read from the session's
 * history.
 */
export async function readSessionTask(context: SessionContext, call: SmoothCall, id: SessionTaskId): Promise<Task> {
	const { sessionId, eventId } = id;
	const reader = readersOf(context).for(call, sessionId);
	if (reader.events.expects(eventId)) {
		const { session, result } = await reader.nextState(call, eventId);
		if (result) reader.events.forget(eventId);
		return toSessionTask(context, id, session, result);
	}
	const session = await readEntry(context, call, sessionId);
	return toSessionTask(context, id, session, resultOf(session, eventId));
}

function runTaskEvent(options: CreateTaskOptions): EventRequest {
	const { prompt, schema, maxSteps, url, metadata } = options;
	const secrets = secretsRequest(options);
	const input = {
		task: prompt,
		...(schema !== undefined && { response_model: schema }),
		...(maxSteps !== undefined && { max_steps: maxSteps }),
		...(url !== undefined && { url }),
		...(metadata !== undefined && { metadata }),
		...(secrets !== undefined && { secrets }),
	};
	return { name: 'session_action', payload: { name: 'run_task', input } };
}

/** Where Smooth lets an agent type a secret that may be typed anywhere. */
const anywhere = ['**'];

function secretsRequest(options: CreateTaskOptions): Schemas['RunTaskInput']['secrets'] {
	if (options.secrets === undefined) return options.providerOptions?.smooth?.secrets;
	const entries = secretValues(options).map(
		([name, { value, allowedUrls = anywhere }]) => [name, { value, allowed_urls: [...allowedUrls] }] as const,
	);
	return Object.fromEntries(entries);
}
