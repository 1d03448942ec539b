import type { StartTaskOptions } from '../client/tasks.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { CreateTaskOptions, Task } from '../contract/task.ts';
import { toJsonSchema } from '../output/output-schema.ts';
import { checkOptions } from '../provider/check-options.ts';
import { onceError } from './once-work.ts';
import { prepareTicket } from './prepare-ticket.ts';
import { requireProof } from './require-proof.ts';
import type { StartedOnce } from './start-once.ts';
import type { OnceOptions, TaskTicket } from './ticket.ts';
import { useTicket } from './use-ticket.ts';

const operation = 'tasks.startOnce';

/** What a task is started once by. */
interface TaskCall<Output> {
	readonly ticket: TaskTicket;
	readonly prompt: string;
	readonly options: StartTaskOptions<Output>;
	readonly once: OnceOptions<'task'>;
	readonly request: RequestOptions | undefined;
}

/** Makes a ticket for one task. */
export async function prepareTask<Output>(
	provider: BrowserSessionProvider,
	prompt: string,
	options: StartTaskOptions<Output>,
): Promise<TaskTicket> {
	requireProof(provider, operation, provider.tickets?.tasks);
	return prepareTicket('task', provider.name, await createOptions(provider, prompt, options));
}

/** Starts a ticket's task, or finds it. */
export async function startTaskOnce<Output>(
	provider: BrowserSessionProvider,
	{ ticket, prompt, options, once, request }: TaskCall<Output>,
): Promise<StartedOnce<Task>> {
	const proof = requireProof(provider, operation, provider.tickets?.tasks);
	const created = await createOptions(provider, prompt, options);
	return useTicket({ subject: 'task', operation, provider, proof, ticket, options: created, once, request });
}

async function createOptions<Output>(
	provider: BrowserSessionProvider,
	prompt: string,
	options: StartTaskOptions<Output>,
): Promise<CreateTaskOptions> {
	await checkOptions('tasks.create', options, { provider: provider.name });
	if (typeof prompt !== 'string' || prompt.trim() === '') {
		throw onceError({ operation, provider }, 'invalid_request', 'it needs a prompt that says what to do');
	}
	const { schema, ...rest } = options;
	return { ...rest, prompt, ...(schema !== undefined && { schema: toJsonSchema(schema, operation) }) };
}
