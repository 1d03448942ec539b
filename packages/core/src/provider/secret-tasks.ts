import type { RequestOptions } from '../contract/request-options.ts';
import type { CreateTaskOptions, Task } from '../contract/task.ts';
import type { TaskStep } from '../contract/task-step.ts';
import type { FoundStart } from '../contract/ticket-operations.ts';
import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { withSecrets } from '../http/call-secrets.ts';
import { redactData } from '../http/redact-data.ts';
import { createRedactor, type Redactor } from '../http/redactor.ts';
import { BoundedMap } from './bounded-map.ts';
import { checkSecrets } from './check-secrets.ts';
import { snapshot } from './snapshot.ts';

/** Tasks whose secrets are remembered. */
const maxRemembered = 10_000;

/** What the agent and the vendor say of a task. */
const saidOfTask = ['output', 'failure', 'warnings', 'prompt', 'title', 'question'] as const;

/** What they say of a step. A picture is no text, and an id is where the next page begins. */
const saidOfStep = ['text', 'url'] as const;

/** A call that is given a task's options with its secrets read. */
type Work<Result> = (options: CreateTaskOptions, request: RequestOptions) => Promise<Result>;

/** Keeps the values of tasks' secrets out of everything that a provider tells of these tasks. */
export class SecretTasks {
	readonly #provider: string;
	readonly #redactors = new BoundedMap<string, Redactor>(maxRemembered);

	constructor(provider: string) {
		this.#provider = provider;
	}

	/** Does something with a task's secrets before it is started. @throws AnyBrowserError as `checkSecrets` does. */
	open<Result>(options: CreateTaskOptions, request: RequestOptions, work: Work<Result>): Promise<Result> {
		const { given } = this.#read(options, request);
		return work(...given);
	}

	/** Starts a task. @throws AnyBrowserError as `checkSecrets` does. */
	async start(options: CreateTaskOptions, request: RequestOptions, work: Work<Task>): Promise<Task> {
		const { given, redactor } = this.#read(options, request);
		try {
			return this.#keep(await work(...given), redactor);
		} catch (error) {
			throw reconcilingMasked(error, redactor);
		}
	}

	/** Looks for a task that was started. @throws AnyBrowserError as `checkSecrets` does. */
	async find(
		options: CreateTaskOptions,
		request: RequestOptions,
		work: Work<FoundStart<Task>>,
	): Promise<FoundStart<Task>> {
		const { given, redactor } = this.#read(options, request);
		const found = await work(...given);
		const proven = found.proven.map(task => this.#keep(task, redactor));
		// What is merely likely may be somebody else's.
		return { ...found, proven, likely: found.likely.map(task => masked(task, redactor)) };
	}

	/** A task as it may be shown. */
	hide(task: Task): Task {
		const redactor = this.#redactors.get(task.id);
		return redactor === undefined ? task : masked(task, redactor);
	}

	/** A task's step as it may be shown. */
	hideStep(id: string, step: TaskStep): TaskStep {
		const redactor = this.#redactors.get(id);
		return redactor === undefined ? step : maskedFields(step, saidOfStep, redactor);
	}

	#read(options: CreateTaskOptions, request: RequestOptions) {
		const secrets = checkSecrets(options, this.#provider);
		const values = Object.values(secrets).map(({ value }) => value);
		const given = [{ ...options, secrets }, withSecrets(request, values)] as const;
		return { given, redactor: createRedactor([], values) };
	}

	#keep(task: Task, redactor: Redactor): Task {
		this.#redactors.set(task.id, redactor);
		return masked(task, redactor);
	}
}

/** A task without some values in what the agent and the vendor say. */
function masked(task: Task, redactor: Redactor): Task {
	return maskedFields(task, saidOfTask, redactor);
}

/** The same error, which shows no values in what it finds. */
function reconcilingMasked(error: unknown, redactor: Redactor): unknown {
	if (!(error instanceof AmbiguousOutcomeError) || !error.canReconcile) return error;
	// What is found may be somebody else's, so none of it is remembered.
	return new AmbiguousOutcomeError<Task>(error.message, error, async () => {
		// The cast is sound: the call was to make a task.
		const found = (await error.reconcile()) as readonly Task[];
		return found.map(task => masked(task, redactor));
	});
}

/** The same data with some fields masked, and `raw`; itself where nothing is. */
function maskedFields<Told extends { readonly raw: unknown }>(
	told: Told,
	names: readonly (keyof Told)[],
	{ text }: Redactor,
): Told {
	const changed = names.flatMap(name => {
		const shown = redactData(told[name], text);
		return shown === told[name] ? [] : [[name, shown] as const];
	});
	const raw = redactData(told.raw, text);
	return changed.length === 0 && raw === told.raw ? told : snapshot({ ...told, ...Object.fromEntries(changed) }, raw);
}
