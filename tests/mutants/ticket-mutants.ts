import type { BrowserSessionProvider, CreateTaskOptions, StartProof, Task } from '@anybrowser/core';
import type { MakeProvider, Mutant } from './mutant.ts';
import { all } from './mutant.ts';
import { withChanges } from './wrap-provider.ts';

type TaskProof = StartProof<CreateTaskOptions, Task>;

/** A mutant of how a task's start is proven, where the provider claims that it is. */
function withProof(
	change: (proof: TaskProof, provider: BrowserSessionProvider) => Partial<TaskProof>,
): (make: MakeProvider) => MakeProvider {
	return withChanges(provider => {
		const { tickets } = provider;
		if (tickets?.tasks === undefined) return {};
		return { tickets: { ...tickets, tasks: { ...tickets.tasks, ...change(tickets.tasks, provider) } } };
	});
}

/** Wrong ways to start a ticket's task once. */
export const ticketMutants: readonly Mutant[] = [
	{
		name: 'tickets: a task is started before the ticket is stored',
		of: all,
		noticedBy: /^tickets: nothing is started before/,
		mutate: withProof(({ open, start }) => ({
			async open(options, request) {
				const place = (await open?.(options, request)) ?? { sessionId: null, route: null };
				const key = crypto.randomUUID().replaceAll('-', '');
				const times = { sentAt: new Date(), sentUntil: new Date(), sendUntil: Number.POSITIVE_INFINITY };
				await start({ ...place, key, ...times }, options, request);
				return place;
			},
		})),
	},
	{
		name: 'tickets: the newest task with the same prompt is adopted',
		of: all,
		noticedBy: /^tickets: what is asked for in the same words/,
		mutate: withProof((_, { tasks }) => ({
			find: async () => ({ proven: (await tasks.list({ limit: 1 })).items, likely: [] }),
		})),
	},
	{
		name: 'tickets: what is not found at once counts as never made',
		of: ['skyvern'],
		noticedBy: /^tickets: .* still on its way/,
		mutate: withProof(({ find }) => ({
			find: async (...args) => ({ ...(await find(...args)), isOver: true }),
		})),
	},
	{
		name: 'tickets: nothing is ever found',
		of: all,
		noticedBy: /^tickets: .* (adopted by the next one|found by the same call)/,
		mutate: withProof(() => ({ find: async () => ({ proven: [], likely: [], isOver: true }) })),
	},
	{
		name: 'tickets: a session that was opened for a start is left open',
		of: ['smooth'],
		noticedBy: /^tickets: what cannot be stored/,
		mutate: withProof(() => ({ release: async () => true })),
	},
];
