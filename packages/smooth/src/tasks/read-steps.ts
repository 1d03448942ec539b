import type { Task, TaskStep } from '@anybrowser/core';
import { isFinalTaskStatus } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import { unixDate } from '../entry/entry-snapshot.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { Schemas, SmoothCall } from '../smooth-context.ts';
import { parseSessionTaskId } from './session-task-id.ts';
import { resultOf, toSessionTask, toTask } from './to-task.ts';

type Event = Schemas['EventResult'];

/** The id of the last step, which is the task's end. */
const endId = 'end';

/**
 * What Smooth tells of a task after one of its steps: the calls of the caller's own tools, and the end. In a session the calls
 * are the task's that came after the end of the task before.
 */
export async function readSteps(
	context: SessionContext,
	call: SmoothCall,
	{ id, after }: { readonly id: string; readonly after: string | null },
): Promise<TaskStep[]> {
	const inSession = parseSessionTaskId(call.id(id, 'task id'));
	if (after === endId) return [];
	const since = after === null ? 0 : Number(after.split('/')[0]);
	if (!Number.isSafeInteger(since)) throw call.refuse(`\`cursor\` is the id of a step, got ${JSON.stringify(after)}`);
	const entry = await readEntry(context, call, inSession?.sessionId ?? id, { since });
	const events = entry.events ?? [];
	const result = inSession && resultOf(entry, inSession.eventId);
	const task = inSession ? toSessionTask(context, inSession, entry, result) : toTask(context, entry);
	const calls = inSession ? duringTask(events, inSession.eventId) : events;
	const unique = new Map(calls.filter(isToolCall).map(event => [event.id, event]));
	const steps = [...unique.values()].map(event => toolStep(context.provider, event));
	return isFinalTaskStatus(task.status) ? [...steps, endStep(task)] : steps;
}

/** A session does one task at a time. */
function duringTask(events: readonly Event[], eventId: string): readonly Event[] {
	const isEnd = ({ name, payload }: Event) => name === 'session_action' && payload.code !== undefined;
	const own = events.findIndex(event => isEnd(event) && event.id === eventId);
	const until = own === -1 ? events.length : own;
	const before = events.slice(0, until).findLastIndex(isEnd);
	return events.slice(before + 1, until);
}

function isToolCall({ name, payload }: Event): boolean {
	return name === 'tool_call' && payload.code === undefined;
}

function toolStep(provider: string, event: Event): TaskStep {
	const at = unixDate(event.timestamp || null);
	// What the tool is given stays out: it may be a secret. `raw` has it.
	const text = `calls the tool ${event.payload.name ?? ''}`.trim();
	const id = `${event.timestamp ?? 0}/${event.id}`;
	return snapshot({ provider, id, kind: 'tool', text, url: null, at, picture: null }, event);
}

function endStep({ provider, status, output, failure, endedAt, raw }: Task): TaskStep {
	const told = failure?.message ?? output;
	const text = typeof told === 'string' ? told : told === null ? `it ended as ${status}` : JSON.stringify(told);
	return snapshot({ provider, id: endId, kind: 'message', text, url: null, at: endedAt, picture: null }, raw);
}
