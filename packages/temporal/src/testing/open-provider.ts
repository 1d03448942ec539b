import { browserbase } from '@anybrowser/browserbase';
import { type Client, createClient } from '@anybrowser/core';
import { createEmulator, type EmulatorOptions } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { onTestFinished } from 'vitest';

export const providerNames = ['smooth', 'skyvern', 'browserbase'] as const;
export type TestedProvider = (typeof providerNames)[number];

/** By which operation each starts a task. */
const starts = { smooth: 'sendEvent', skyvern: 'runTask', browserbase: 'createRun' } as const;

/** What all of them can prove a start with. */
export const schema = { type: 'object', properties: { done: { type: 'string' } }, required: ['done'] } as const;

export const apiKey = 'a-key-of-this-test';

/** A provider's client and what is behind it, until the test ends. Tasks go on until `finish`. */
export function openProvider(
	name: TestedProvider,
	{ loseStart = false, ...options }: EmulatorOptions & { readonly loseStart?: boolean } = {},
) {
	let started = 0;
	let finish = () => {};
	const finished = new Promise<void>(resolve => {
		finish = resolve;
	});
	const emulator = createEmulator({
		timing: { startup: 1, task: 1, queue: 1, closing: 1, recording: 0, downloads: 0 },
		async agent(task) {
			started += 1;
			await Promise.race([finished, new Promise(resolve => task.signal.addEventListener('abort', resolve))]);
			return { done: task.prompt };
		},
		...options,
	});
	const emulated = emulator[name];
	const startsSent = () => emulated.requests().filter(({ operation }) => operation === starts[name]).length;
	const settings = {
		apiKey,
		baseUrl: emulated.baseUrl,
		maxRetries: 0,
		fetch: async (...request: Parameters<typeof fetch>) => {
			const answer = await emulated.fetch(...request);
			// As in a process that dies before it has heard of it.
			if (loseStart && startsSent() > 0) return new Promise<never>(() => {});
			return answer;
		},
	};
	const providers = { smooth, skyvern, browserbase } as const;
	// The cast is sound: what is tested here is what all of them have.
	const browsers = createClient({ provider: providers[name](settings) } as never) as Client;
	onTestFinished(async () => {
		finish();
		await emulator.close();
	});
	return {
		browsers,
		emulator,
		emulated,
		finish,
		startsSent,
		/** How many tasks the agent was given. */
		started: () => started,
		/** What is still open. */
		open: () => [...emulated.tasks(), ...emulated.sessions()].filter(each => each.open),
		/** Another process with the same account. */
		again: () => {
			const fresh = { ...settings, fetch: emulated.fetch };
			return createClient({ provider: providers[name](fresh) } as never) as Client;
		},
	};
}
