import {
	AgentFailure,
	createEmulator,
	type Emulator,
	type ProviderEmulator,
	type ProviderName,
} from '@anybrowser/emulator';
import type { RunTaskOptions, TaskRequest } from '@anybrowser/temporal/workflow';
import type { WorkflowHandle } from '@temporalio/client';
import { until } from './look.ts';
import type { Stage } from './stage.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';
import type { ProtocolMutant, WorkerSettings } from './worker-settings.ts';
import type { task } from './workflows.ts';

/** A workflow that runs a task. */
export type TaskWorkflow = WorkflowHandle<typeof task>;

/** A provider, workers and workflows that nobody else has. */
export interface Scene {
	readonly emulator: Emulator;
	readonly emulated: ProviderEmulator;
	/** How many tasks were started. */
	started(): number;
	/** Whether the provider has answered a start. */
	hasAnswered(): boolean;
	/** What is still open at the provider. */
	open(): readonly { readonly id: string }[];
	/** Lets the tasks come to their end; until then they go on for ever. */
	finish(): void;
	/** @param onAnswer As `startWorker` has it. */
	openWorker(options?: { readonly onAnswer?: () => boolean; readonly mutant?: ProtocolMutant }): Promise<WorkerProcess>;
	startWorkflow(request?: Partial<TaskRequest>, options?: RunTaskOptions): Promise<TaskWorkflow>;
	/** Looks until something is there. @throws Error when it doesn't come. */
	until<Found>(what: string, look: () => Promise<Found | undefined> | Found | undefined): Promise<Found>;
	/** What must be in no history. */
	readonly secrets: readonly string[];
	close(): Promise<void>;
}

/** The prompt of a task that fails. */
export const impossible = 'find what is not there';

const key = 'a-key-of-these-tests';
const password = 'a-password-of-these-tests';
const schema = { type: 'object', properties: { done: { type: 'string' } }, required: ['done'] } as const;

/** The operation that starts a task. */
const starts = { smooth: 'sendEvent', skyvern: 'runTask', browserbase: 'createRun' } as const satisfies Record<
	ProviderName,
	string
>;

/** Makes one for a provider. */
export async function openScene(
	{ address, temporal, packages, bundle, signal }: Stage,
	provider: ProviderName,
): Promise<Scene> {
	let count = 0;
	let finish = () => {};
	const finished = new Promise<void>(resolve => {
		finish = resolve;
	});
	const emulator = createEmulator({
		apiKey: key,
		timing: { startup: 1, task: 1, queue: 1, closing: 1, recording: 0, downloads: 0 },
		async agent(task) {
			count += 1;
			if (task.prompt === impossible) throw new AgentFailure('it is not there');
			await Promise.race([finished, new Promise(resolve => task.signal.addEventListener('abort', resolve))]);
			return { done: task.prompt };
		},
	});
	const server = await emulator.listen();
	const workers: WorkerProcess[] = [];
	const taskQueue = `tasks-${crypto.randomUUID()}`;
	const workflows: TaskWorkflow[] = [];
	const emulated = emulator.providers[provider];
	return {
		emulator,
		emulated,
		started: () => count,
		hasAnswered: () =>
			emulated.requests().some(({ operation, status }) => operation === starts[provider] && status > 0),
		open: () => [...emulated.tasks(), ...emulated.sessions()].filter(each => each.open),
		finish,
		until: (what, look) => until(what, look, signal),
		secrets: [key, password],
		async openWorker({ onAnswer, mutant = null } = {}) {
			const settings: WorkerSettings = {
				address,
				taskQueue,
				packages,
				bundle,
				provider,
				baseUrl: server.urls[provider],
				key,
				password,
				isAsking: onAnswer !== undefined,
				mutant,
			};
			const worker = await startWorker(settings, onAnswer);
			workers.push(worker);
			return worker;
		},
		async startWorkflow({ prompt = 'do it', options } = {}, own = {}) {
			const handle = await temporal.workflow.start<typeof task>('task', {
				taskQueue,
				workflowId: `workflow-${crypto.randomUUID()}`,
				args: [
					{ prompt, options: { schema, ...options } },
					{ startTimeout: '6 seconds', heartbeatTimeout: '3 seconds', ...own },
				],
			});
			workflows.push(handle);
			return handle;
		},
		async close() {
			finish();
			await Promise.all(workflows.map(handle => handle.terminate().catch(() => {})));
			await Promise.all(workers.map(worker => worker.kill()));
			await emulator.close();
		},
	};
}
