import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '@anybrowser/emulator';
import type { Row } from './row.ts';

/** Megabytes that the second half may add to the first. */
const budgets = { megabytes: 10 };
const sessions = 10_000;
/** Requests beside those that open and close the sessions. */
const reads = 80_000;
const rounds = 10;

/** Whether an emulator that lives long stays as small and as fast as it was. */
export const emulatorRow: Row = {
	name: 'emulator',
	title: `${sessions} Smooth sessions and 100 000 requests in one emulator`,
	async measure({ say }) {
		const emulator = createEmulator({
			browser: 'dom',
			historyLimit: 500,
			logLimit: 500,
			timing: { startup: 0, longPoll: 0, closing: 0 },
		});
		const send = async (method: string, path: string, body?: unknown) => {
			const response = await emulator.smooth.fetch(`https://api.smooth.sh/api/v1${path}`, {
				method,
				headers: { apikey: 'key', 'content-type': 'application/json' },
				...(body !== undefined && { body: JSON.stringify(body) }),
			});
			return (await response.json()) as { readonly r: { readonly id: string } };
		};
		const round = async () => {
			for (let count = 0; count < sessions / rounds; count += 20) {
				const ids = await Promise.all(Array.from({ length: 20 }, async () => (await send('POST', '/task', {})).r.id));
				await sleep(2);
				for (let read = 0; read < reads / sessions; read += 1)
					await Promise.all(ids.map(id => send('GET', `/task/${id}`)));
				await Promise.all(ids.map(id => send('DELETE', `/task/${id}`)));
			}
		};
		const figures: { readonly heap: number; readonly ms: number }[] = [];
		for (let count = 1; count <= rounds; count += 1) {
			const startedAt = performance.now();
			await round();
			figures.push({ ms: performance.now() - startedAt, heap: heapNow() });
			say(`${count} of ${rounds}`);
		}
		await emulator.close();
		const middle = figures[rounds / 2 - 1];
		const last = figures.at(-1);
		if (middle === undefined || last === undefined) throw new Error('there were no rounds');
		const line = (name: string, { heap, ms }: typeof last, budget?: number) => ({
			name,
			figures: [
				{ value: heap },
				{ value: ms },
				budget === undefined ? null : { value: last.heap - middle.heap, budget },
			],
		});
		return {
			columns: [
				{ title: 'heap, MB', decimals: 1 },
				{ title: 'ms a round', decimals: 0 },
				{ title: 'MB since the middle', decimals: 1 },
			],
			lines: [line('after half of them', middle), line('after all of them', last, budgets.megabytes)],
			remarks: ['it remembers 500 sessions and 500 requests, so that the first rounds fill that'],
		};
	},
};

function heapNow(): number {
	if (globalThis.gc === undefined) throw new Error('run Node with --expose-gc');
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed / 1e6;
}
