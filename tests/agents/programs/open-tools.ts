import { createClient } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { browserTools } from '@anybrowser/tools';

/** Tools before an emulator whose agent says what it was asked, and waits for ever when it was asked to. */
export function openTools() {
	const emulator = createEmulator({
		timing: { startup: 1, task: 1, queue: 1 },
		browser: { type: 'dom', fetch: async () => new Response('<title>Shop</title>') },
		agent: ({ prompt, signal }) =>
			prompt === 'wait'
				? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
				: `did ${prompt}`,
	});
	const { baseUrl, fetch } = emulator.skyvern;
	const browsers = createClient({ provider: skyvern({ apiKey: 'k', baseUrl, fetch }) });
	const tools = browserTools(browsers);
	return {
		tools,
		/** The states of all tasks, once none runs any more or the time is over. */
		async ended(): Promise<readonly string[]> {
			for (let count = 0; count < 100; count++) {
				const states = (await browsers.tasks.list()).items.map(({ status }) => status);
				if (!states.some(status => status === 'running' || status === 'queued')) return states;
				await new Promise(resolve => setTimeout(resolve, 100));
			}
			return ['running'];
		},
		async close() {
			await tools.close();
			await emulator.close();
			emulator.assertConforming();
		},
	};
}
