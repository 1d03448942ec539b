import type { SessionHandle, Task, TaskHandle, TaskResult } from '@anybrowser/core';
import type { BrowserFlagValues } from '../browser-flags.ts';
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

/** Milliseconds that tidying up may take after an interruption or a failure. */
const tidyMs = 15_000;

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
		const task = await client.tasks.start(prompt, { ...own, url, sessionId: flags.session }, io.request());
		report(io, await waitInOpenSession(io, task));
		return undefined;
	}

	io.say('opening a session …');
	const session = await client.sessions.create(browser, io.request());
	io.say(`session ${session.id}`);
	io.warn(session.snapshot.warnings);
	const live = showLiveLink(io, session);
	let result: TaskResult<unknown>;
	try {
		const task = await client.tasks.start(prompt, { ...own, sessionId: session.id }, io.request());
		result = await task.result({ ...io.request(), onUpdate: sayStatus(io) });
	} catch (error) {
		await live.end();
		await closeAfterFailure(io, session);
		throw error;
	}
	await live.end();
	// What was done is worth showing, whatever becomes of the session.
	report(io, result);
	await session.close({}, { deadline: tidyMs });
	io.say('the session is closed');
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
				.cancel({ deadline: tidyMs })
				.then(() => io.say('the task is canceled'))
				.catch(reason => io.say(`the task goes on: ${reason instanceof Error ? reason.message : reason}`));
		}
		throw error;
	}
}

async function closeAfterFailure(io: Io, session: SessionHandle): Promise<void> {
	try {
		await session.close({ force: true }, { deadline: tidyMs });
		io.say('the session is closed');
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		io.say(`${io.errorStyle.yellow('warning:')} the session ${session.id} may still be open: ${why}`);
	}
}
