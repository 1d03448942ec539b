import { AnyBrowserError, type SessionHandle, type Task, type TaskHandle, type TaskResult } from '@anybrowser/core';
import type { BrowserFlagValues } from '../browser-flags.ts';
import { openingSession } from '../circumstances.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { parseSecrets } from '../parse-secrets.ts';
import { readSchemaFile } from '../read-schema-file.ts';
import { renderUsage } from '../render-usage.ts';
import { toBrowserOptions } from '../to-browser-options.ts';
import { UsageError } from '../usage-error.ts';

export interface RunFlags extends BrowserFlagValues {
	readonly session?: string;
	readonly schema?: string;
	readonly maxSteps?: number;
	readonly webhookUrl?: string;
	readonly secret?: readonly string[];
}

/**
 * `anybrowser run`: one task, in a session of its own or in one that is there. Where an agent brings its own browser, there is
 * no session to open.
 */
export async function runTask(context: CommandContext, prompt: string, flags: RunFlags): Promise<ExitCode | undefined> {
	if (prompt.trim() === '') throw new UsageError('The task is empty: say what the agent should do');
	const schema = flags.schema === undefined ? undefined : await readSchemaFile(flags.schema, context.cwd);
	const secrets = parseSecrets(flags.secret);
	const browser = toBrowserOptions(flags, context.env);
	const client = await context.client();
	const own = { schema, maxSteps: flags.maxSteps, webhookUrl: flags.webhookUrl, secrets };
	if (flags.session !== undefined) {
		const { url, ...others } = browser;
		if (Object.values(others).some(value => value !== undefined)) {
			throw new UsageError('With --session the session brings the browser: leave out the options that set one up');
		}
		const start = client.tasks.start(prompt, { ...own, url, sessionId: flags.session }, context.request());
		const task = await context.making(
			`a task in the session ${flags.session}: \`anybrowser tasks list\` shows it`,
			start,
		);
		report(context, await waitForTask(context, task));
		return undefined;
	}
	const { capabilities } = client;
	// What no session takes is refused before one is opened.
	const isForSessions = secrets === undefined || capabilities['taskInSession.secrets'] !== 'none';
	if (capabilities['tasks.createInSession'] === 'none' || !isForSessions) {
		const start = client.tasks.start(prompt, { ...own, ...browser }, context.request());
		const task = await context.making('a task: `anybrowser tasks list` shows it', start);
		report(context, await waitForTask(context, task, { isOwn: true }));
		return undefined;
	}

	context.say('opening a session …');
	const session = await context.making(openingSession, client.sessions.create(browser, context.request()));
	context.say(`session ${session.id}`);
	context.warn(session.snapshot.warnings);
	const live = showLiveLink(context, session);
	let result: TaskResult<unknown>;
	try {
		const task = await client.tasks.start(prompt, { ...own, sessionId: session.id }, context.request());
		result = await task.result({ ...context.request(), onUpdate: sayStatus(context) });
	} catch (error) {
		await live.end();
		const isClosed = await closeAfterFailure(context, session);
		throw context.isPastDeadline ? pastDeadline(error, session, isClosed) : error;
	}
	await live.end();
	// What was done is worth showing, whatever becomes of the session.
	try {
		report(context, result);
	} finally {
		await session.close({}, context.tidying());
		context.say('the session is closed');
	}
	return undefined;
}

function report(context: CommandContext, { output, task }: TaskResult<unknown>): void {
	context.warn(task.warnings);
	const used = renderUsage(task.usage);
	if (used !== undefined) context.say(`used: ${used}`);
	context.result({ output, task }, () => (typeof output === 'string' ? output : JSON.stringify(output, null, 2)));
}

/** The address where people watch, as soon as it is known. It is no reason to wait, nor to fail. */
function showLiveLink(context: CommandContext, session: SessionHandle): { readonly end: () => Promise<void> } {
	const looking = new AbortController();
	const shown = session
		.liveUrl({ signal: looking.signal })
		.then(url => context.say(`live: ${context.errorStyle.cyan(url)}`))
		.catch(() => {});
	return {
		end() {
			looking.abort();
			return shown;
		},
	};
}

function sayStatus(context: CommandContext): (task: Task) => void {
	let last: string | undefined;
	return ({ id, status }) => {
		if (status !== last) context.say(`task ${id}: ${status}`);
		last = status;
	};
}

/**
 * Waits for a task whose session isn't ours; an interruption cancels the task, where that can be done.
 *
 * @param isOwn Whether nobody else knows of the task: then it doesn't outlive the deadline either.
 */
async function waitForTask(
	context: CommandContext,
	task: TaskHandle,
	{ isOwn = false }: { readonly isOwn?: boolean } = {},
): Promise<TaskResult<unknown>> {
	context.say(`task ${task.id}`);
	const sayTaskStatus = sayStatus(context);
	let live: string | null = null;
	const onUpdate = (update: Task) => {
		sayTaskStatus(update);
		if (isOwn && live === null && update.liveUrl !== null) {
			live = update.liveUrl;
			context.say(`live: ${context.errorStyle.cyan(live)}`);
		}
	};
	try {
		return await task.result({ ...context.request(), onUpdate });
	} catch (error) {
		if (context.signal.aborted || (isOwn && context.isPastDeadline)) {
			await task
				.cancel(context.tidying())
				.then(() => context.say('the task is canceled'))
				.catch(reason => {
					context.noteOpen(`the task ${task.id}, which goes on`);
					context.say(`the task goes on: ${reason instanceof Error ? reason.message : reason}`);
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
async function closeAfterFailure(context: CommandContext, session: SessionHandle): Promise<boolean> {
	try {
		await session.close({ force: true }, context.tidying());
		context.say('the session is closed');
		return true;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		context.say(`${context.errorStyle.yellow('warning:')} the session ${session.id} may still be open: ${why}`);
		context.noteOpen(`the session ${session.id}`);
		return false;
	}
}
