import { AnyBrowserError, type SessionHandle, type Task, type TaskHandle, type TaskResult } from '@anybrowser/core';
import type { BrowserFlagValues } from '../browser-flags.ts';
import { openingSession } from '../circumstances.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { readSchemaFile } from '../read-schema-file.ts';
import { toBrowserOptions } from '../to-browser-options.ts';
import { UsageError } from '../usage-error.ts';

export interface RunFlags extends BrowserFlagValues {
	readonly session?: string;
	readonly schema?: string;
	readonly maxSteps?: number;
}

/** `anybrowser run`: one task, in a session of its own or in one that is there. */
export async function runTask(io: Io, prompt: string, flags: RunFlags): Promise<ExitCode | undefined> {
	if (prompt.trim() === '') throw new UsageError('The task is empty: say what the agent should do');
	const schema = flags.schema === undefined ? undefined : await readSchemaFile(flags.schema, io.cwd);
	const browser = toBrowserOptions(flags, io.env);
	const client = await io.client();
	const own = { schema, maxSteps: flags.maxSteps };
	if (flags.session !== undefined) {
		const { url, ...others } = browser;
		if (Object.values(others).some(value => value !== undefined)) {
			throw new UsageError('With --session the session brings the browser: leave out the options that set one up');
		}
		const start = client.tasks.start(prompt, { ...own, url, sessionId: flags.session }, io.request());
		const task = await io.making(`a task in the session ${flags.session}: \`anybrowser tasks list\` shows it`, start);
		report(io, await waitInOpenSession(io, task));
		return undefined;
	}

	io.say('opening a session …');
	const session = await io.making(openingSession, client.sessions.create(browser, io.request()));
	io.say(`session ${session.id}`);
	io.warn(session.snapshot.warnings);
	const live = showLiveLink(io, session);
	let result: TaskResult<unknown>;
	try {
		const task = await client.tasks.start(prompt, { ...own, sessionId: session.id }, io.request());
		result = await task.result({ ...io.request(), onUpdate: sayStatus(io) });
	} catch (error) {
		await live.end();
		const isClosed = await closeAfterFailure(io, session);
		throw io.isPastDeadline ? pastDeadline(error, session, isClosed) : error;
	}
	await live.end();
	// What was done is worth showing, whatever becomes of the session.
	try {
		report(io, result);
	} finally {
		await session.close({}, io.tidying());
		io.say('the session is closed');
	}
	return undefined;
}

function report(io: Io, { output, task }: TaskResult<unknown>): void {
	io.warn(task.warnings);
	io.result({ output, task }, () => (typeof output === 'string' ? output : JSON.stringify(output, null, 2)));
}

/** The address where people watch, as soon as it is known. It is no reason to wait, nor to fail. */
function showLiveLink(io: Io, session: SessionHandle): { readonly end: () => Promise<void> } {
	const looking = new AbortController();
	const shown = session
		.liveUrl({ signal: looking.signal })
		.then(url => io.say(`live: ${io.errorStyle.cyan(url)}`))
		.catch(() => {});
	return {
		end() {
			looking.abort();
			return shown;
		},
	};
}

function sayStatus(io: Io): (task: Task) => void {
	let last: string | undefined;
	return ({ id, status }) => {
		if (status !== last) io.say(`task ${id}: ${status}`);
		last = status;
	};
}

/** Waits for a task in a session that isn't ours; an interruption cancels the task, where that can be done. */
async function waitInOpenSession(io: Io, task: TaskHandle): Promise<TaskResult<unknown>> {
	io.say(`task ${task.id}`);
	try {
		return await task.result({ ...io.request(), onUpdate: sayStatus(io) });
	} catch (error) {
		if (io.signal.aborted) {
			await task
				.cancel(io.tidying())
				.then(() => io.say('the task is canceled'))
				.catch(reason => {
					io.noteOpen(`the task ${task.id}, which goes on`);
					io.say(`the task goes on: ${reason instanceof Error ? reason.message : reason}`);
				});
		}
		throw error;
	}
}

/** The error of a wait says that the task goes on, which it doesn't without its session. */
function pastDeadline(error: unknown, { id }: SessionHandle, isClosed: boolean): unknown {
	if (!AnyBrowserError.is(error)) return error;
	if (error.code !== 'timeout' && error.code !== 'ambiguous_outcome') return error;
	const { provider, operation } = error;
	const rest = isClosed
		? `the session ${id} is closed, which ended the task`
		: `the session ${id} could not be closed: the task may go on`;
	return new AnyBrowserError('timeout', `--deadline passed before the task had ended, and ${rest}`, {
		provider,
		operation: operation === 'tasks.result' ? 'run' : operation,
		cause: error,
	});
}

/** @returns Whether the session is closed. */
async function closeAfterFailure(io: Io, session: SessionHandle): Promise<boolean> {
	try {
		await session.close({ force: true }, io.tidying());
		io.say('the session is closed');
		return true;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		io.say(`${io.errorStyle.yellow('warning:')} the session ${session.id} may still be open: ${why}`);
		io.noteOpen(`the session ${session.id}`);
		return false;
	}
}
