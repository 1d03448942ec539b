import { createClient } from '../../client/create-client.ts';
import type { CreateTaskOptions, Task } from '../../contract/task.ts';
import type { StartMark } from '../../contract/ticket-operations.ts';
import { unknownUsage } from '../../contract/usage.ts';
import { AnyBrowserError } from '../../errors/any-browser-error.ts';
import { createFakeProvider } from '../../testing/fake-provider.ts';
import type { BatchJournal, BatchRecord } from '../batch-journal.ts';

/** How a task of the vendor ends. */
export interface TaskPlan {
	/** Milliseconds from its start. */
	readonly takes?: number;
	readonly end?: Partial<Task>;
	/** Thrown in place of its start, once each; `lost` starts it and loses the answer. */
	readonly failures?: (AnyBrowserError | 'lost')[];
}

/** A vendor in memory that starts tasks once, and counts what was started by prompt. */
export function openBatchVendor(planOf: (prompt: string) => TaskPlan = () => ({})) {
	const fake = createFakeProvider();
	const started = new Map<string, number>();
	const byKey = new Map<string, string>();
	const plans = new Map<string, TaskPlan>();
	const planFor = (prompt: string) => {
		const plan = plans.get(prompt) ?? planOf(prompt);
		plans.set(prompt, plan);
		return plan;
	};
	const vendor = {
		started,
		canceled: [] as string[],
		/** Whether starts can be found again. */
		isProving: true,
		underway: 0,
		mostUnderway: 0,
	};
	const start = async ({ key }: Pick<StartMark, 'key'>, { prompt }: CreateTaskOptions): Promise<Task> => {
		const { failures = [], takes = 1, end } = planFor(prompt);
		const failure = failures.shift();
		if (failure instanceof AnyBrowserError) throw failure;
		const count = (started.get(prompt) ?? 0) + 1;
		started.set(prompt, count);
		const id = `${prompt}#${count}`;
		byKey.set(key, id);
		vendor.underway += 1;
		vendor.mostUnderway = Math.max(vendor.mostUnderway, vendor.underway);
		setTimeout(() => {
			vendor.underway -= 1;
		}, takes);
		fake.addTask(id, takes, { usage: { ...unknownUsage, credits: 1, dollars: 0.01 }, ...end });
		if (failure === 'lost') throw new AnyBrowserError('ambiguous_outcome', 'the answer was lost');
		return fake.tasks.get(id);
	};
	const provider = {
		...fake,
		tickets: {
			now: () => ({ time: Date.now(), isVendors: true }),
			tasks: {
				settleTime: 10,
				start,
				find: async ({ key }: StartMark) => {
					const id = byKey.get(key);
					const found = id === undefined ? [] : [await fake.tasks.get(id)];
					return vendor.isProving ? { proven: found, likely: [] } : { proven: [], likely: found };
				},
			},
		},
		tasks: {
			...fake.tasks,
			create: async (options: CreateTaskOptions, request?: { readonly signal?: AbortSignal | undefined }) => {
				if (options.device === 'mobile') throw new AnyBrowserError('unsupported', 'there is no `device` here');
				request?.signal?.throwIfAborted();
				return start({ key: 'none' }, options);
			},
			cancel: async (id: string) => {
				vendor.canceled.push(id);
				fake.addTask(id, 0, { status: 'canceled', output: null });
			},
		},
	};
	return { ...vendor, vendor, browsers: createClient({ provider }), fake };
}

/** A journal in memory, which may fail. */
export function openMemoryJournal(records: BatchRecord[] = []) {
	const state = { isOpen: false, isFull: false };
	const journal: BatchJournal = {
		open: async () => {
			state.isOpen = true;
			// As a file has them.
			return JSON.parse(JSON.stringify(records));
		},
		append: async record => {
			if (state.isFull) throw new AnyBrowserError('configuration', 'no space left');
			records.push(JSON.parse(JSON.stringify(record)));
		},
		close: async () => {
			state.isOpen = false;
		},
	};
	return { journal, records, state };
}
