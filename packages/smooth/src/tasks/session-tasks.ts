import type { CreateTaskOptions, Task, Warning } from '@anybrowser/core';
import type { CallScope } from '@anybrowser/core/provider';
import { readEntry } from '../entry/read-entry.ts';
import { type EventRequest, sendEvent } from '../events/send-event.ts';
import type { SmoothContext } from '../smooth-context.ts';
import type { SessionTaskId } from './session-task-id.ts';
import { resultOf, toSessionTask } from './to-task.ts';

/** Starts a task in a session: an event, whose result is the task's. */
export async function createSessionTask(
	context: SmoothContext,
	options: CreateTaskOptions,
	sessionId: string,
	scope: CallScope,
	warnings: readonly Warning[],
): Promise<Task> {
	const pump = context.pumps.for(sessionId, scope);
	const eventId = crypto.randomUUID();
	pump.events.expect(eventId);
	try {
		await sendEvent(context, 'tasks.create', sessionId, eventId, runTaskEvent(options), scope);
	} catch (error) {
		pump.events.forget(eventId);
		throw error;
	}
	const session = { id: sessionId, status: 'running' } as const;
	return toSessionTask(context, { sessionId, eventId }, session, undefined, warnings);
}

/** Of this process's own tasks the session's one reader knows; of others the session's history tells. */
export async function readSessionTask(
	context: SmoothContext,
	id: SessionTaskId,
	operation: string,
	scope: CallScope,
): Promise<Task> {
	const { sessionId, eventId } = id;
	const pump = context.pumps.for(sessionId, scope);
	if (pump.events.expects(eventId)) {
		const { session, result } = await pump.look(operation, eventId, scope);
		if (result) pump.events.forget(eventId);
		return toSessionTask(context, id, session, result);
	}
	const session = await readEntry(context, operation, sessionId, scope);
	return toSessionTask(context, id, session, resultOf(session, eventId));
}

function runTaskEvent({ prompt, schema, maxSteps, url, metadata, providerOptions }: CreateTaskOptions): EventRequest {
	const input = {
		task: prompt,
		...(schema !== undefined && { response_model: schema }),
		...(maxSteps !== undefined && { max_steps: maxSteps }),
		...(url !== undefined && { url }),
		...(metadata !== undefined && { metadata }),
		...(providerOptions?.smooth?.secrets !== undefined && { secrets: providerOptions.smooth.secrets }),
	};
	return { name: 'session_action', payload: { name: 'run_task', input } };
}
