import type { BrowserSessionProvider, CreateSessionOptions, CreateTaskOptions, Task, Warning } from '@anybrowser/core';
import { AnyBrowserError } from '@anybrowser/core';
import { orDiscard } from '@anybrowser/core/provider';
import { readersOf } from '../events/readers-of.ts';
import type { SessionContext } from '../events/session-context.ts';
import { closeSession } from '../sessions/close-session.ts';
import type { SmoothCall } from '../smooth-context.ts';
import { createSessionTask } from './session-tasks.ts';

/** A task of its own that only a session can do. */
interface OwnSessionTask {
	readonly options: CreateTaskOptions;
	readonly warnings: readonly Warning[];
	readonly open: BrowserSessionProvider['create'];
}

/**
 * Starts a task in a session of its own. This process closes the session once the task has ended, or was canceled: nobody
 * else knows of it.
 */
export async function createOwnSessionTask(
	context: SessionContext,
	call: SmoothCall,
	{ options, warnings, open }: OwnSessionTask,
): Promise<Task> {
	const { id } = await open(browserOf(options), call.request);
	const discard = () => closeSession(context, call.detached('sessions.close'), id, { force: true });
	const eventId = crypto.randomUUID();
	let task: Task | undefined;
	await orDiscard(context, call, { id, discard }, async () => {
		task = await createSessionTask(context, call, { options: { ...options, sessionId: id }, warnings, eventId });
	});
	context.ownSessions.set(id, true);
	void closeAfter(context, call, { id, eventId });
	// The cast is sound: the work has not thrown, so it has made the task.
	return task as Task;
}

/** What of a task's options sets up its browser. The rest goes along with the task. */
export function browserOf(options: CreateTaskOptions): CreateSessionOptions {
	const {
		prompt: _prompt,
		schema: _schema,
		maxSteps: _maxSteps,
		url: _url,
		sessionId: _sessionId,
		secrets: _secrets,
		credential: _credential,
		providerOptions,
		...browser
	} = options;
	return { ...browser, ...(providerOptions && { providerOptions }) };
}

/** Milliseconds for which the task's end is waited for: its session ends before. An action's own bound would stop the task. */
const maxTaskMs = Number.MAX_SAFE_INTEGER;

/** Never rejects. */
async function closeAfter(
	context: SessionContext,
	call: SmoothCall,
	{ id, eventId }: { readonly id: string; readonly eventId: string },
): Promise<void> {
	try {
		const waiting = call.detached('sessions.events', { deadline: maxTaskMs });
		await readersOf(context).for(call, id).outcome(waiting, eventId);
	} catch (error) {
		if (AnyBrowserError.is(error, 'session_closed')) return;
	}
	await context.runtime.endLeftover({
		operation: call.operation,
		id,
		end: () => closeSession(context, call.detached('sessions.close'), id, { force: true }),
	});
}
