import { allCapabilities, type CapabilityManifest } from '../../contract/capability.ts';
import type { BrowserSessionProvider } from '../../contract/provider.ts';
import type { Task } from '../../contract/task.ts';
import type { FoundStart, StartMark } from '../../contract/ticket-operations.ts';
import { unknownUsage } from '../../contract/usage.ts';
import { snapshot } from '../../provider/snapshot.ts';

/** A task as a provider would tell of it. */
export function fakeTask(id: string): Task {
	return snapshot(
		{
			provider: 'fake',
			id,
			status: 'running' as const,
			sessionId: null,
			output: null,
			failure: null,
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			createdAt: null,
			startedAt: null,
			endedAt: null,
			usage: unknownUsage,
			warnings: [],
		},
		{},
	);
}

/** A provider that can do nothing but start tasks with tickets; what happens then, a test says. */
export function fakeProvider({ ownSessions = false } = {}) {
	const state = {
		/** What was started, and can be found by its key. */
		made: [] as Task[],
		starts: [] as StartMark[],
		opened: [] as string[],
		released: [] as string[],
		onStart: (mark: StartMark): Task => fakeTask(mark.key),
		onFind: ({ key }: StartMark): FoundStart<Task> => ({
			proven: state.made.filter(({ id }) => id === key),
			likely: [],
		}),
	};
	const support = Object.fromEntries(allCapabilities.map(capability => [capability, 'emulated']));
	const provider: Partial<BrowserSessionProvider> = {
		name: 'fake',
		// The cast is sound: every capability became a key.
		capabilities: support as CapabilityManifest,
		capabilityNotes: {},
		tickets: {
			now: () => ({ time: Date.now(), isVendors: false }),
			tasks: {
				settleTime: 100,
				open: async () => {
					if (!ownSessions) return { sessionId: null, route: null };
					const sessionId = `session-${state.opened.length + 1}`;
					state.opened.push(sessionId);
					return { sessionId, route: null };
				},
				start: async mark => {
					state.starts.push(mark);
					return state.onStart(mark);
				},
				find: async mark => state.onFind(mark),
				release: async sessionId => {
					state.released.push(sessionId);
					return true;
				},
			},
		},
	};
	// The cast is sound as far as tickets go: nothing else of it is called.
	return Object.assign(state, { provider: provider as BrowserSessionProvider });
}
