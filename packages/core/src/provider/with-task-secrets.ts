import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { CreateTaskOptions, Task } from '../contract/task.ts';
import type { StartProof } from '../contract/ticket-operations.ts';
import type { SecretTasks } from './secret-tasks.ts';

type Operations = Pick<BrowserSessionProvider, 'tasks' | 'tickets' | 'webhooks'>;
type Proof = StartProof<CreateTaskOptions, Task>;

/**
 * Operations that read the secrets of a task before it is started, and show none of them later. What that takes is loaded
 * when a task has some: most have none.
 */
export function withTaskSecrets(provider: string, { tasks, tickets, webhooks }: Operations): Operations {
	let loaded: SecretTasks | undefined;
	const load = async () => {
		const { SecretTasks } = await import('./secret-tasks.ts');
		loaded ??= new SecretTasks(provider);
		return loaded;
	};
	const hide = (task: Task) => loaded?.hide(task) ?? task;

	function secretProof(proof: Proof): Proof {
		const { open } = proof;
		return {
			...proof,
			...(open && {
				async open(options, request) {
					if (options.secrets === undefined) return open(options, request);
					return (await load()).open(options, request, open);
				},
			}),
			async start(mark, options, request) {
				if (options.secrets === undefined) return proof.start(mark, options, request);
				return (await load()).start(options, request, (...given) => proof.start(mark, ...given));
			},
			async find(mark, options, request) {
				if (options.secrets === undefined) return proof.find(mark, options, request);
				return (await load()).find(options, request, (...given) => proof.find(mark, ...given));
			},
		};
	}

	return {
		tasks: {
			...tasks,
			async create(options, request) {
				if (options?.secrets === undefined) return tasks.create(options, request);
				return (await load()).start(options, request ?? {}, tasks.create);
			},
			get: (id, request) => (loaded ? tasks.get(id, request).then(hide) : tasks.get(id, request)),
			getMany: async (ids, request) => {
				const found = await tasks.getMany(ids, request);
				return loaded ? found.map(hide) : found;
			},
			list: (query, request) => (loaded ? tasks.list(query, request).map(hide) : tasks.list(query, request)),
			steps: (id, query, request) => {
				const steps = tasks.steps(id, query, request);
				return loaded ? steps.map(step => loaded?.hideStep(id, step) ?? step) : steps;
			},
			reply: (id, text, request) =>
				loaded ? tasks.reply(id, text, request).then(hide) : tasks.reply(id, text, request),
		},
		webhooks: {
			async receive(webhook, request) {
				const received = await webhooks.receive(webhook, request);
				return loaded ? { ...received, task: hide(received.task) } : received;
			},
		},
		...(tickets?.tasks && { tickets: { ...tickets, tasks: secretProof(tickets.tasks) } }),
	};
}
