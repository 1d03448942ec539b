import type { ArtifactFile, ArtifactOptions } from '../contract/artifact.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalTaskStatus, type Task, type TaskStatus } from '../contract/task.ts';
import type { TaskStep } from '../contract/task-step.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import { withTrace } from '../http/call-trace.ts';
import { systemClock } from '../http/clock.ts';
import { checkOutput, type OutputSchema } from '../output/output-schema.ts';
import { waitUntil } from '../polling/wait-until.ts';
import { snapshot } from '../provider/snapshot.ts';
import type { MeteredWork, UsageMeter } from '../usage/usage-meter.ts';
import type { FollowOptions } from './follow-steps.ts';
import { beginTaskSpan, endTaskSpan, underTaskSpan } from './task-span.ts';
import { type TaskToken, taskTokenKind, taskTokenVersion } from './task-token.ts';
import { type TaskWait, waitForTask } from './wait-for-task.ts';
import type { WaitOptions } from './wait-options.ts';

/** The result of a task that succeeded. */
export interface TaskResult<Output> {
	/** The agent's answer, checked against the schema if one was given. */
	readonly output: Output;
	/** The task as it ended. */
	readonly task: Task;
}

/** A task that was started, here or elsewhere. */
export class TaskHandle<Output = unknown> {
	readonly #provider: BrowserSessionProvider;
	readonly #schema: OutputSchema<Output> | undefined;
	readonly #since: number;
	readonly #ownSessionId: string | undefined;
	readonly #hasWebhook: boolean;
	#ending: Promise<void> | undefined;
	readonly #meter: UsageMeter | undefined;
	#metered: MeteredWork | undefined;
	#snapshot: Task;

	/**
	 * @param origin `since`: when it began, in milliseconds by the clock's `now()`. By default it counts as new: what the
	 * task says itself is the server's time, which may be minutes off, and a task that seems old is looked at less often.
	 * `ownSessionId`: the session that it has for itself, which is closed once it has ended. Default: none.
	 * `hasWebhook`: whether it was started with a `webhookUrl`. Default: `false`. `meter`: adds up what it uses once it is
	 * waited for, or at once where it `isOwn`. Default: nobody does.
	 */
	constructor(
		provider: BrowserSessionProvider,
		task: Task,
		schema?: OutputSchema<Output>,
		origin: {
			readonly since?: number | undefined;
			readonly ownSessionId?: string | undefined;
			readonly hasWebhook?: boolean | undefined;
			readonly meter?: UsageMeter | undefined;
			readonly isOwn?: boolean | undefined;
		} = {},
	) {
		this.#provider = provider;
		this.#snapshot = task;
		this.#schema = schema;
		this.#since = origin.since ?? systemClock.now();
		this.#ownSessionId = origin.ownSessionId;
		this.#hasWebhook = origin.hasWebhook ?? false;
		this.#meter = origin.meter;
		if (origin.isOwn) this.#count();
	}

	get id(): string {
		return this.#snapshot.id;
	}

	/** The status when it was last read. */
	get status(): TaskStatus {
		return this.#snapshot.status;
	}

	/** The task as it was last read. */
	get snapshot(): Task {
		return this.#snapshot;
	}

	/** Reads the task once more. */
	async refresh(request?: RequestOptions): Promise<Task> {
		this.#snapshot = await this.#provider.tasks.get(this.id, request);
		if (this.#metered) this.#count();
		return this.#snapshot;
	}

	/**
	 * Waits until the task has ended. May be called again, also after it has thrown.
	 *
	 * @throws TaskFailedError when it ended without success.
	 * @throws OutputMismatchError when the output doesn't fit the schema.
	 * @throws AnyBrowserError `timeout` when the deadline passed first: the task goes on.
	 */
	async result(options: WaitOptions = {}): Promise<TaskResult<Output>> {
		if (!isFinalTaskStatus(this.status)) {
			const { name: provider } = this.#provider;
			await underTaskSpan(
				{ provider, operation: 'tasks.result', options, taskOf: () => this.#snapshot },
				traced => this.#wait(traced).ended,
			);
		}
		await this.#endOwnSession(options);
		const task = this.#snapshot;
		if (task.status !== 'succeeded') throw new TaskFailedError(task);
		const output = await checkOutput(this.#schema, task.output, {
			provider: task.provider,
			operation: 'tasks.result',
		});
		return { output, task };
	}

	/**
	 * Every state of the task, once each, the present one first and the final one last. Leaving the loop ends the wait,
	 * not the task.
	 *
	 * @throws AnyBrowserError `timeout` when the deadline passed first: the task goes on.
	 */
	async *updates(options: WaitOptions = {}): AsyncGenerator<Task, void, undefined> {
		let state = this.#snapshot;
		yield state;
		if (isFinalTaskStatus(state.status)) return this.#endOwnSession(options);
		const news: Task[] = [];
		let latest = state.status;
		let hasEnded = false;
		let wake = () => {};
		const span = beginTaskSpan(this.#provider.name, 'tasks.updates', options);
		let failure: unknown;
		const wait = this.#wait(span ? withTrace(options, { span }) : options, task => {
			if (task.status === latest) return;
			latest = task.status;
			news.push(task);
			wake();
		});
		const onEnd = () => {
			hasEnded = true;
			wake();
		};
		// Its failure is thrown to the next caller who asks for a state.
		wait.ended.then(onEnd, onEnd);
		try {
			while (!isFinalTaskStatus(state.status)) {
				// Nothing is kept for a look that brought nothing: there may be thousands.
				if (news.length === 0 && !hasEnded) {
					await new Promise<void>(resolve => {
						wake = resolve;
					});
				}
				for (const task of news.splice(0)) {
					state = task;
					yield state;
				}
				if (news.length === 0 && hasEnded) await wait.ended;
			}
			await this.#endOwnSession(options);
		} catch (error) {
			failure = error;
			throw error;
		} finally {
			wait.stop();
			if (span) endTaskSpan(span, this.#snapshot, failure);
		}
	}

	/**
	 * What the agent does, once each, as it comes, from the first step on; after the task's end those that are left. Contact
	 * that is lost is taken up again. Leaving the loop ends the wait, not the task.
	 *
	 * @throws UnsupportedCapabilityError where the provider doesn't tell.
	 * @throws AnyBrowserError `timeout` when the deadline passed first: the task goes on, and `after` goes on here.
	 */
	async *steps(options: FollowOptions = {}): AsyncGenerator<TaskStep, void, undefined> {
		const { followSteps } = await import('./follow-steps.ts');
		const wait = (waiting: WaitOptions) => this.#wait(waiting);
		const followed = { provider: this.#provider, latest: () => this.#snapshot, since: this.#since, wait };
		yield* followSteps(followed, options);
		await this.#endOwnSession(options);
	}

	/**
	 * Answers what a paused task asks: `snapshot.question`, where the provider tells it. The task goes on with what is said.
	 *
	 * @throws UnsupportedCapabilityError where nobody can answer by a call; nothing was sent.
	 * @throws AnyBrowserError `conflict` when the task isn't paused: nothing has changed. `ambiguous_outcome` when it may have been
	 * answered: it is never sent twice.
	 */
	async reply(text: string, request?: RequestOptions): Promise<Task> {
		this.#snapshot = await this.#provider.tasks.reply(this.id, text, request);
		return this.#snapshot;
	}

	/**
	 * Waits for the video, which comes a while after the task has ended.
	 *
	 * @returns `null` when there is none.
	 * @throws AnyBrowserError `timeout` when the deadline passed first (by default 5 minutes).
	 */
	async recordingUrl(request?: RequestOptions): Promise<string | null> {
		const task = await waitUntil({
			provider: this.#provider.name,
			operation: 'tasks.recordingUrl',
			request,
			attributes: { 'anybrowser.task.id': this.id },
			read: options => this.refresh(options),
			isDone: ({ recordingState }) => recordingState !== 'pending',
			since: this.#since,
			describe: () => `the recording of task ${this.id} (${this.status}) was not there`,
		});
		return task.recordingUrl;
	}

	/**
	 * The files that it has downloaded, once they are there. At some providers those of a task in a session come with the
	 * session's, after its end.
	 *
	 * @throws UnsupportedCapabilityError where no files come out.
	 * @throws AnyBrowserError `conflict` where its session must be closed first, `timeout` when the deadline passed first (by
	 * default 5 minutes), `not_found` when there will be fewer than `atLeast`.
	 */
	async downloads(options?: ArtifactOptions, request?: RequestOptions): Promise<readonly ArtifactFile[]> {
		return this.#files('tasks.downloads', 'taskDownloads', options, request);
	}

	/**
	 * What the provider has made of it, such as its recording and pictures of its pages, once that is there.
	 *
	 * @throws UnsupportedCapabilityError and AnyBrowserError as `downloads` does.
	 */
	async artifacts(options?: ArtifactOptions, request?: RequestOptions): Promise<readonly ArtifactFile[]> {
		return this.#files('tasks.artifacts', 'taskArtifacts', options, request);
	}

	async #files(
		operation: 'tasks.downloads' | 'tasks.artifacts',
		method: 'taskDownloads' | 'taskArtifacts',
		options: ArtifactOptions | undefined,
		request: RequestOptions | undefined,
	) {
		const { awaitArtifacts } = await import('../artifacts/await-artifacts.ts');
		return awaitArtifacts({
			provider: this.#provider.name,
			operation,
			what: `the task ${this.id}`,
			options,
			request,
			attributes: { 'anybrowser.task.id': this.id },
			since: this.#since,
			look: rest => this.#provider.artifacts[method](this.id, rest),
		});
	}

	/**
	 * What another process needs to go on waiting: `browsers.tasks.resume(JSON.parse(text))`. Holds no secret.
	 */
	toJSON(): TaskToken {
		return {
			kind: taskTokenKind,
			version: taskTokenVersion,
			provider: this.#provider.name,
			id: this.id,
			...(this.#ownSessionId !== undefined && { ownSessionId: this.#ownSessionId }),
			...(this.#hasWebhook && { hasWebhook: true }),
		};
	}

	#count(): void {
		this.#metered = this.#meter?.task(this.#snapshot, this.#metered);
	}

	#wait(options: WaitOptions, onState?: (task: Task) => void): TaskWait {
		const waited = { task: this.#snapshot, since: this.#since, hasWebhook: this.#hasWebhook };
		return waitForTask(this.#provider, waited, options, {
			onState: task => {
				this.#snapshot = task;
				this.#count();
				onState?.(task);
			},
			cancel: request => this.cancel(request),
		});
	}

	/** Stops the task. One that has already ended stays as it is. */
	async cancel(request?: RequestOptions): Promise<void> {
		const { capabilities, tasks } = this.#provider;
		if (this.#ownSessionId === undefined || capabilities['tasks.cancelInSession'] !== 'none') {
			await tasks.cancel(this.id, request);
			await this.#endOwnSession(request);
		} else await this.#provider.close(this.#ownSessionId, { force: true }, request);
	}

	/** Nobody else uses the session that a task has for itself, so it ends with the task. */
	#endOwnSession(request: RequestOptions = {}): Promise<void> {
		const id = this.#ownSessionId;
		if (id === undefined) return Promise.resolve();
		this.#ending ??= (async () => {
			const { endOwnSession } = await import('./end-own-session.ts');
			const warning = await endOwnSession(this.#provider, id, request);
			if (warning === undefined) return;
			this.#ending = undefined;
			const { raw, ...fields } = this.#snapshot;
			this.#snapshot = snapshot({ ...fields, warnings: [...fields.warnings, warning] }, raw);
		})();
		return this.#ending;
	}
}
