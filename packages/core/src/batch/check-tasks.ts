import type { Client } from '../client/create-client.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { toJsonSchema } from '../output/output-schema.ts';
import type { BatchTask } from './batch-task.ts';
import type { RecordedTask } from './replay.ts';

/** A task that can be started as far as anybody can tell before it is sent. */
export interface CheckedTask<Output = unknown> {
	readonly task: BatchTask<Output>;
	/** The fingerprint of its prompt and options. */
	readonly request: string;
}

/** What is wrong with a task, and which one it is. */
export interface TaskProblem {
	/** Its place among the tasks, from 0. */
	readonly index: number;
	/** A sentence without its full stop. */
	readonly message: string;
}

/** How problems are told. */
export interface CheckTasksOptions {
	/** What a task's place is called, as in `line 3`. Default: `number 3`. */
	readonly placeOf?: ((index: number) => string) | undefined;
}

type Checker = Pick<Client, 'tasks' | 'provider'>;

/** Looks at tasks before any of them is started. Nothing is sent. */
export async function checkTasks<Output>(
	browsers: Checker,
	tasks: readonly BatchTask<Output>[],
	{ placeOf = index => `number ${index + 1}` }: CheckTasksOptions = {},
): Promise<{ readonly checked: readonly CheckedTask<Output>[]; readonly problems: readonly TaskProblem[] }> {
	const places = new Map<string, string>();
	const checked: CheckedTask<Output>[] = [];
	const problems: TaskProblem[] = [];
	for (const [index, task] of tasks.entries()) {
		const result = await checkTask(browsers, task, places, placeOf(index));
		if (typeof result === 'string') problems.push({ index, message: result });
		else checked.push(result);
	}
	return { checked, problems };
}

async function checkTask<Output>(
	browsers: Checker,
	task: BatchTask<Output>,
	places: Map<string, string>,
	place: string,
): Promise<CheckedTask<Output> | string> {
	const { id, prompt, options } = task;
	if (typeof id !== 'string' || id.trim() === '') return '`id` is a text that names the task';
	const same = places.get(id);
	if (same !== undefined) return `the id ${JSON.stringify(id)} is that of another task (${same})`;
	places.set(id, place);
	try {
		const { fingerprint } = await browsers.tasks.prepare(prompt, options);
		const problem = await refusalOf(browsers.provider, task);
		return problem ?? { task, request: fingerprint };
	} catch (error) {
		if (!AnyBrowserError.is(error)) throw error;
		// Whatever concerns all of them is told once, as it is.
		if (error.code === 'configuration' || isWithoutTickets(error)) throw error;
		return error.message;
	}
}

function isWithoutTickets(error: AnyBrowserError): boolean {
	return 'capability' in error && error.capability === 'tasks.startOnce';
}

/** Why the provider would refuse a task before it sends anything; `undefined` when it wouldn't. */
async function refusalOf(
	provider: BrowserSessionProvider,
	{ prompt, options: { schema, ...options } = {} }: BatchTask,
): Promise<string | undefined> {
	const unsent = new Unsent();
	const jsonSchema = schema === undefined ? undefined : toJsonSchema(schema, 'tasks.create');
	try {
		// Every provider looks at what it is given first, and sends nothing for a caller who has left already. The conformance
		// suite holds them to both.
		await provider.tasks.create({ ...options, prompt, schema: jsonSchema }, { signal: AbortSignal.abort(unsent) });
		return undefined;
	} catch (error) {
		if (error === unsent) return undefined;
		if (AnyBrowserError.is(error)) return error.message;
		throw error;
	}
}

/** How the provider says that it would have sent it. */
class Unsent extends Error {}

/**
 * Holds tasks against what a journal says.
 *
 * @returns Sentences that say why the journal is that of other tasks; none when it is theirs.
 */
export function strangersIn(
	recorded: ReadonlyMap<string, RecordedTask>,
	checked: readonly CheckedTask[],
): readonly string[] {
	const requests = new Map(checked.map(({ task, request }) => [task.id, request]));
	const strangers: string[] = [];
	for (const [id, { request }] of recorded) {
		const now = requests.get(id);
		if (now === undefined) strangers.push(`the task ${JSON.stringify(id)} is not among these`);
		else if (now !== request) strangers.push(`the task ${JSON.stringify(id)} had another prompt or other options`);
	}
	return strangers;
}
