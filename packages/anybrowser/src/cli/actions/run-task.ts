import {
	AnyBrowserError,
	type Client,
	type SessionHandle,
	type StartTaskOptions,
	type Task,
	type TaskCredential,
	type TaskHandle,
	type TaskResult,
} from '@anybrowser/core';
import type { BrowserFlagValues } from '../browser-flags.ts';
import { openingSession } from '../circumstances.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { parseSecrets } from '../parse-secrets.ts';
import { type ProviderOptionValues, toProviderOptions } from '../provider-option.ts';
import { readSchema } from '../read-schema.ts';
import { renderOutput } from '../render-output.ts';
import { TaskProgress } from '../task-progress.ts';
import { textOrInput } from '../text-or-input.ts';
import { toBrowserOptions } from '../to-browser-options.ts';
import { UsageError } from '../usage-error.ts';

export interface RunFlags extends BrowserFlagValues, ProviderOptionValues {
	readonly detach?: true;
	readonly session?: string;
	readonly schema?: string;
	readonly maxSteps?: number;
	readonly webhookUrl?: string;
	readonly secret?: readonly string[];
	/** As it came: the provider checks it. */
	readonly credential?: TaskCredential;
}

/**
 * `anybrowser run`: one task, in a session of its own or in one that is there. Where an agent brings its own browser, there is
 * no session to open.
 */
export async function runTask(context: CommandContext, typed: string, flags: RunFlags): Promise<ExitCode | undefined> {
	const prompt = await textOrInput(context, typed, 'The task');
	const schema = flags.schema === undefined ? undefined : await readSchema(flags.schema, context.cwd);
	const secrets = parseSecrets(flags.secret);
	const browser = toBrowserOptions(flags, context.env);
	const client = await context.client();
	const providerOptions = toProviderOptions(flags.providerOption, client.provider.name);
	const own = { schema, maxSteps: flags.maxSteps, webhookUrl: flags.webhookUrl, secrets, credential: flags.credential };
	if (flags.session !== undefined) {
		const { url, ...others } = browser;
		if (Object.values(others).some(value => value !== undefined)) {
			throw new UsageError('With --session the session brings the browser: leave out the options that set one up');
		}
		const options = { ...own, providerOptions, url, sessionId: flags.session };
		const start = client.tasks.start(prompt, options, context.request());
		const task = await context.making(
			`a task in the session ${flags.session}: \`anybrowser tasks list\` shows it`,
			start,
		);
		if (flags.detach) reportStart(context, task);
		else await waitAndReport(context, task);
		return undefined;
	}
	const { capabilities } = client;
	// What no session takes is refused before one is opened; and a detached task's own session would be left open.
	const isForSessions =
		(secrets === undefined || capabilities['taskInSession.secrets'] !== 'none') &&
		(flags.credential === undefined || capabilities['taskInSession.credential'] !== 'none');
	if (flags.detach || capabilities['tasks.createInSession'] === 'none' || !isForSessions) {
		const start = client.tasks.start(prompt, { ...own, ...browser, providerOptions }, context.request());
		const task = await context.making('a task: `anybrowser tasks list` shows it', start);
		if (flags.detach) reportStart(context, task);
		else await waitAndReport(context, task, { isOwn: true });
		return undefined;
	}

	await requireStartable(client, prompt, own);
	context.say('opening a session …');
	const session = await context.making(
		openingSession,
		client.sessions.create({ ...browser, providerOptions }, context.request()),
	);
	context.say(`session ${session.id}`);
	context.warn(session.snapshot.warnings);
	const live = showLiveLink(context, session);
	const progress = new TaskProgress(context);
	let result: TaskResult<unknown>;
	try {
		const task = await client.tasks.start(prompt, { ...own, sessionId: session.id }, context.request());
		result = await task.result({ ...context.request(), onUpdate: progress.update });
	} catch (error) {
		await live.end();
		const isClosed = await closeAfterFailure(context, session);
		throw context.isPastDeadline ? pastDeadline(error, session, isClosed) : error;
	} finally {
		progress.end();
	}
	await live.end();
	// What was done is worth showing, whatever becomes of the session.
	try {
		report(context, result, progress);
	} finally {
		await session.close({}, context.tidying());
		context.say('the session is closed');
	}
	return undefined;
}

/**
 * Has the provider look at a task before a session is opened for it: it looks first, and sends nothing for a caller who has
 * left.
 *
 * @throws AnyBrowserError as `tasks.create` does before it sends anything.
 */
async function requireStartable(client: Client, prompt: string, options: StartTaskOptions<unknown>): Promise<void> {
	const unsent = new AnyBrowserError('invalid_request', 'it was only to be looked at');
	try {
		await client.tasks.start(
			prompt,
			{ ...options, sessionId: 'not-opened-yet' },
			{ signal: AbortSignal.abort(unsent) },
		);
	} catch (error) {
		if (error !== unsent) throw error;
	}
}

/** What was started, for those who come back later. */
function reportStart(context: CommandContext, { id, snapshot }: TaskHandle): void {
	context.warn(snapshot.warnings);
	context.result(snapshot, () => id);
	context.say(`\`anybrowser tasks wait ${id}\` waits for it`);
}

function report(context: CommandContext, { output, task }: TaskResult<unknown>, progress: TaskProgress): void {
	context.warn(task.warnings);
	progress.sayOutcome(task);
	context.result({ output, task }, () => renderOutput(output));
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

/**
 * Waits for a task whose session isn't ours, and shows what it gave; an interruption cancels the task, where that can be done.
 *
 * @param isOwn Whether nobody else knows of the task: then it doesn't outlive the deadline either.
 */
async function waitAndReport(
	context: CommandContext,
	task: TaskHandle,
	{ isOwn = false }: { readonly isOwn?: boolean } = {},
): Promise<void> {
	context.say(`task ${task.id}`);
	const progress = new TaskProgress(context);
	let live: string | null = null;
	const onUpdate = (update: Task) => {
		progress.update(update);
		if (isOwn && live === null && update.liveUrl !== null) {
			live = update.liveUrl;
			context.say(`live: ${context.errorStyle.cyan(live)}`);
		}
	};
	try {
		const result = await task.result({ ...context.request(), onUpdate });
		progress.end();
		report(context, result, progress);
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
	} finally {
		progress.end();
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
		context.complain(`${context.errorStyle.yellow('warning:')} the session ${session.id} may still be open: ${why}`);
		context.noteOpen(`the session ${session.id}`);
		return false;
	}
}
