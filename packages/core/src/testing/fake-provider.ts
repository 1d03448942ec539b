import { allCapabilities, type Capability, type CapabilitySupport } from '../contract/capability.ts';
import { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Session } from '../contract/session.ts';
import type { CreateTaskOptions, Task, TaskStatus } from '../contract/task.ts';
import type { TaskStep } from '../contract/task-step.ts';
import { unknownUsage } from '../contract/usage.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { snapshot } from '../provider/snapshot.ts';

/** A provider in memory, for tests of what is built on providers. Time is whatever `Date.now` says. */
export interface FakeProvider extends BrowserSessionProvider<'fake'> {
	/** Every call that a real provider would send a request for. */
	readonly calls: string[];
	/** Adds a task that ends so many milliseconds after now. */
	addTask(id: string, endsAfterMs: number, end?: Partial<Task>): void;
	/** A task's status until it ends; `running` by default. */
	setStatus(id: string, status: TaskStatus): void;
	/** Makes the next calls of an operation fail. */
	failNext(operation: 'get' | 'list' | 'steps', error: unknown, times?: number): void;
	/** Whether tasks are listed. */
	isListed: boolean;
	/** Whether the list goes on saying what it said at first. */
	isStale: boolean;
	/** Which task is answered for which; by default the one that is asked for. */
	answerFor: (id: string) => string;
	/** Milliseconds that `tasks.get` takes. */
	getMs: number;
	/** How many `tasks.get` were under way at once at most. */
	readonly maxGets: number;
	/** Options of the sessions and tasks that were created. */
	readonly created: CreateTaskOptions[];
	/** The request options of the latest call. */
	lastRequest: RequestOptions | undefined;
	/** What every task's agent has done so far. */
	readonly toldSteps: TaskStep[];
	/** Milliseconds for which `tasks.get` is held when the task goes on. */
	holdMs: number;
}

interface Stored {
	readonly createdAt: number;
	readonly endsAt: number;
	readonly end: Partial<Task>;
	status: TaskStatus;
}

export function createFakeProvider(): FakeProvider {
	const tasks = new Map<string, Stored>();
	const faults = { get: [] as unknown[], list: [] as unknown[], steps: [] as unknown[] };
	const calls: string[] = [];

	let gets = 0;
	let maxGets = 0;
	const read = (id: string, isStale = false): Task => {
		const stored = tasks.get(id);
		if (stored === undefined) throw new AnyBrowserError('not_found', `no task ${id}`);
		const ended = !isStale && Date.now() >= stored.endsAt;
		return snapshot(
			{
				provider: 'fake',
				id,
				status: ended ? ('succeeded' as const) : stored.status,
				sessionId: null,
				output: ended ? `output of ${id}` : null,
				failure: null,
				liveUrl: null,
				recordingUrl: null,
				recordingState: 'pending' as const,
				createdAt: new Date(stored.createdAt),
				startedAt: null,
				endedAt: null,
				usage: unknownUsage,
				warnings: [],
				...(ended && stored.end),
			},
			{},
		);
	};
	const called = (name: string, request: RequestOptions | undefined) => {
		calls.push(name);
		provider.lastRequest = request;
		request?.signal?.throwIfAborted();
	};
	const session = (status: Session['status']): Session =>
		snapshot(
			{
				provider: 'fake',
				id: 's1',
				status,
				liveUrl: status === 'running' ? 'https://live.test' : null,
				recordingUrl: null,
				recordingState: 'pending' as const,
				cdpUrl: null,
				profileId: null,
				timeoutMinutes: null,
				createdAt: new Date(),
				startedAt: null,
				endedAt: null,
				usage: unknownUsage,
				warnings: [],
			},
			{},
		);
	const notNeeded = () => Promise.reject(new Error('not needed in this test'));
	let sessionReads = 0;

	const provider: FakeProvider = {
		name: 'fake',
		capabilities: Object.fromEntries(allCapabilities.map(name => [name, 'native'])) as Record<
			Capability,
			CapabilitySupport
		>,
		capabilityNotes: {},
		native: null,
		calls,
		created: [],
		isListed: true,
		isStale: false,
		answerFor: id => id,
		getMs: 0,
		get maxGets() {
			return maxGets;
		},
		lastRequest: undefined,
		holdMs: 0,
		toldSteps: [],
		addTask: (id, ms, end = {}) =>
			void tasks.set(id, { createdAt: Date.now(), endsAt: Date.now() + ms, end, status: 'running' }),
		setStatus(id, status) {
			const stored = tasks.get(id);
			if (stored) stored.status = status;
		},
		failNext: (operation, error, times = 1) => void faults[operation].push(...Array<unknown>(times).fill(error)),
		create: async (_options, request) => {
			called('sessions.create', request);
			return session('starting');
		},
		get: async (_id, request) => {
			called('sessions.get', request);
			return session(['starting', 'starting', 'running'][Math.min(sessionReads++, 2)] as Session['status']);
		},
		list: () => new PagePromise(async () => ({ items: [], nextCursor: null })),
		close: async (_id, _options, request) => called('sessions.close', request),
		extend: notNeeded,
		tasks: {
			create: async (options, request) => {
				called('tasks.create', request);
				provider.created.push(options);
				const id = `t${provider.created.length}`;
				provider.addTask(id, 1_000);
				return read(id);
			},
			get: async (id, request) => {
				called('tasks.get', request);
				if (faults.get.length > 0) throw faults.get.shift();
				maxGets = Math.max(maxGets, ++gets);
				if (provider.getMs > 0) await new Promise(resolve => setTimeout(resolve, provider.getMs));
				gets--;
				if (provider.holdMs > 0 && read(id).status === 'running') {
					await new Promise<void>((resolve, reject) => {
						const timer = setTimeout(resolve, provider.holdMs);
						request?.signal?.addEventListener('abort', () => {
							clearTimeout(timer);
							reject(request.signal?.reason);
						});
					});
				}
				return read(provider.answerFor(id));
			},
			getMany: async ids => ids.map(id => read(id)),
			list: (query = {}, request) =>
				new PagePromise(async cursor => {
					called('tasks.list', request);
					if (faults.list.length > 0) throw faults.list.shift();
					const start = Number(cursor ?? 0);
					const end = start + (query.limit ?? 10);
					const newest = provider.isListed ? [...tasks.keys()].reverse() : [];
					return {
						items: newest.slice(start, end).map(id => ({ ...read(id, provider.isStale), output: null })),
						nextCursor: end < newest.length ? String(end) : null,
					};
				}),
			steps: (id, { cursor } = {}, request) =>
				new PagePromise(async () => {
					called(`tasks.steps ${id} ${cursor ?? ''}`.trim(), request);
					if (faults.steps.length > 0) throw faults.steps.shift();
					const known = provider.toldSteps;
					const from = cursor === undefined ? 0 : known.findIndex(step => step.id === cursor) + 1;
					return { items: known.slice(from), nextCursor: null };
				}),
			reply: async (id, text, request) => {
				called(`tasks.reply ${id} ${text}`, request);
				return read(id);
			},
			cancel: async (id, request) => {
				called(`tasks.cancel ${id}`, request);
			},
		},
		profiles: {
			create: notNeeded,
			get: notNeeded,
			list: () => new PagePromise(notNeeded),
			update: notNeeded,
			delete: notNeeded,
			saveFrom: notNeeded,
		},
		files: { upload: notNeeded, delete: notNeeded },
		artifacts: {
			sessionDownloads: notNeeded,
			taskDownloads: notNeeded,
			sessionArtifacts: notNeeded,
			taskArtifacts: notNeeded,
		},
		actions: {
			goto: notNeeded,
			extract: notNeeded,
			evaluate: notNeeded,
			screenshot: notNeeded,
			act: notNeeded,
			validate: notNeeded,
			ask: notNeeded,
		},
		cdp: { endpoint: notNeeded, connect: notNeeded, page: notNeeded },
		webhooks: { receive: notNeeded },
	};
	return provider;
}
