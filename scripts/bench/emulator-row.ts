import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '@anybrowser/emulator';
import type { Row } from './row.ts';

/** Megabytes that the second half may add to the first. */
const budgets = { megabytes: 10 };
/** Sessions that are open at a time. */
const atOnce = 20;

interface Load {
	readonly title: string;
	/** Null for the emulator's own limits. */
	readonly limits: { readonly historyLimit: number; readonly logLimit: number } | null;
	/** How many sessions there are when the memory is measured; the last two are compared. */
	readonly marks: readonly [number, number];
	/** Requests a session beside those that open and close it. */
	readonly reads: number;
}

const loads: readonly Load[] = [
	{ title: '500 remembered', limits: { historyLimit: 500, logLimit: 500 }, marks: [5000, 10_000], reads: 8 },
	// It remembers 10 000 by default, so that it grows up to the first mark.
	{ title: 'default limits', limits: null, marks: [11_000, 16_000], reads: 0 },
];

/** Whether an emulator that lives long stays as small and as fast as it was. */
export const emulatorRow: Row = {
	name: 'emulator',
	title:
		'memory of one emulator over 10 000 Smooth sessions and 100 000 requests, and once its default limits are reached',
	async measure({ say }) {
		const lines = [];
		for (const load of loads) {
			const [middle, last] = await measureLoad(load, say);
			const line = ({ heap, perRequest, sessions }: Measured, budget?: number) => ({
				name: `${load.title}, ${sessions} sessions`,
				figures: [
					{ value: heap },
					{ value: perRequest },
					budget === undefined ? null : { value: heap - middle.heap, budget },
				],
			});
			lines.push(line(middle), line(last, budgets.megabytes));
		}
		return {
			columns: [
				{ title: 'heap, MB', decimals: 1 },
				{ title: 'ms a request', decimals: 2 },
				{ title: 'MB since the line above', decimals: 1 },
			],
			lines,
			remarks: ['10 requests a session with 500 remembered, and 2 with the default limits'],
		};
	},
};

interface Measured {
	readonly sessions: number;
	readonly heap: number;
	/** Milliseconds, since the mark before. */
	readonly perRequest: number;
}

async function measureLoad(
	{ title, limits, marks, reads }: Load,
	say: (text: string) => void,
): Promise<[Measured, Measured]> {
	const emulator = createEmulator({ browser: 'dom', ...limits, timing: { startup: 0, longPoll: 0, closing: 0 } });
	const send = async (method: string, path: string, body?: unknown) => {
		const response = await emulator.smooth.fetch(`https://api.smooth.sh/api/v1${path}`, {
			method,
			headers: { apikey: 'key', 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		return (await response.json()) as { readonly r: { readonly id: string } };
	};
	const openAndClose = async () => {
		const ids = await Promise.all(Array.from({ length: atOnce }, async () => (await send('POST', '/task', {})).r.id));
		await sleep(2);
		for (let read = 0; read < reads; read++) await Promise.all(ids.map(id => send('GET', `/task/${id}`)));
		await Promise.all(ids.map(id => send('DELETE', `/task/${id}`)));
	};
	let sessions = 0;
	const reach = async (mark: number): Promise<Measured> => {
		const [startedAt, before] = [performance.now(), sessions];
		for (; sessions < mark; sessions += atOnce) {
			await openAndClose();
			if (sessions % 1000 === 0) say(`${title}: ${sessions} of ${marks[1]} sessions`);
		}
		const ms = performance.now() - startedAt;
		return { sessions, heap: heapNow(), perRequest: ms / ((sessions - before) * (reads + 2)) };
	};
	try {
		return [await reach(marks[0]), await reach(marks[1])];
	} finally {
		await emulator.close();
	}
}

function heapNow(): number {
	if (globalThis.gc === undefined) throw new Error('run Node with --expose-gc');
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed / 1e6;
}
