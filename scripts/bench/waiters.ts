import { setTimeout as sleep } from 'node:timers/promises';
import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { TaskServer } from './task-server.ts';

/** One way to start a task and to wait for its end. */
export interface Waiter {
	readonly name: string;
	readonly isOurs: boolean;
	/** With a key of its own, so that its requests can be told from the others'. @returns The task's id. */
	readonly start: (server: TaskServer, key: string) => (ms: number) => Promise<string>;
}

/** Ours, with each provider. */
export const ourWaiters: readonly Waiter[] = [
	{
		name: 'anybrowser, Smooth',
		isOurs: true,
		start({ urls }, apiKey) {
			const { tasks } = createClient({ provider: smooth({ apiKey, baseUrl: urls.smooth }) });
			return async ms => (await tasks.run(String(ms))).task.id;
		},
	},
	{
		name: 'anybrowser, Skyvern',
		isOurs: true,
		start({ urls }, apiKey) {
			const { tasks } = createClient({ provider: skyvern({ apiKey, baseUrl: urls.skyvern }) });
			return async ms => (await tasks.run(String(ms))).task.id;
		},
	},
	{
		name: 'anybrowser, Browserbase',
		isOurs: true,
		start({ urls }, apiKey) {
			const { tasks } = createClient({ provider: browserbase({ apiKey, baseUrl: urls.browserbase }) });
			return async ms => (await tasks.run(String(ms))).task.id;
		},
	},
];

/** Looks at once, and then every so many seconds, as the vendors' own clients do. */
export function fixedPoller(seconds: number): Waiter {
	return {
		name: `every ${seconds} s`,
		isOurs: false,
		start: ({ urls }, key) => {
			const headers = { 'x-api-key': key, 'content-type': 'application/json' };
			const read = async (path: string, init?: RequestInit) => {
				const response = await fetch(`${urls.skyvern}${path}`, { headers, ...init });
				return (await response.json()) as { readonly run_id: string; readonly status: string };
			};
			return async ms => {
				const body = JSON.stringify({ prompt: String(ms) });
				const { run_id } = await read('/run/tasks', { method: 'POST', body });
				while ((await read(`/runs/${run_id}`)).status !== 'completed') await sleep(seconds * 1_000);
				return run_id;
			};
		},
	};
}
