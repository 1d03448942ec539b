import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@anybrowser/emulator';
import { connectDevTools } from '../../packages/anybrowser/src/serve/testing/devtools-client.ts';
import { launchChromium } from '../../packages/skyvern/src/testing/launch-chromium.ts';
import { openDistantRelay } from './distant-relay.ts';
import { interleave } from './interleave.ts';
import type { Line, Row } from './row.ts';
import { summarise } from './summary.ts';

/** A round trip by `anybrowser serve`, against one of a direct connection. */
const maxRatio = 1.2;
/** Milliseconds to a browser in the cloud and back: of a region nearby. */
const distanceMs = 10;
const rounds = 20;

/** What is asked of a page, and how often in a sample. */
const questions = [
	{ title: 'a sum', expression: '1 + 1', times: 40 },
	{ title: '1 MB', expression: '"x".repeat(1e6)', times: 4 },
];

/** What one more process between a client and its browser costs. */
export const devtoolsRow: Row = {
	name: 'devtools',
	title: 'a round trip of DevTools to a page of Chromium: directly, and through `anybrowser serve`',
	async measure({ root, say }) {
		const executable = findChromium();
		if (executable === null) throw new Error('there is no Chromium here; ANYBROWSER_CHROMIUM names one');
		const chromium = await launchChromium(executable);
		const relay = await openDistantRelay(chromium.address, distanceMs);
		const lines: Line[] = [];
		try {
			for (const [place, address, budget] of [
				['on this machine', chromium.address, undefined],
				[`${distanceMs} ms away`, relay.address, maxRatio],
			] as const) {
				const served = await startServing(root, address);
				try {
					for (const { title, expression, times } of questions) {
						say(`${title}, ${place}`);
						const clients = [await openPage(address), await openPage(served.address)];
						const [direct = [], through = []] = await interleave(
							clients.map((client, index) => ({ name: String(index), sample: () => client.ask(expression, times) })),
							rounds,
						);
						for (const client of clients) client.close();
						const ratio = summarise(through.map((ms, round) => ms / (direct[round] ?? ms)));
						const [near, far] = [summarise(direct), summarise(through)];
						lines.push(
							{
								name: `${title}, ${place}, directly`,
								figures: [{ value: near.median, quartiles: near.quartiles }, null],
							},
							{
								name: `${title}, ${place}, served`,
								figures: [
									{ value: far.median, quartiles: far.quartiles },
									{ value: ratio.median, quartiles: ratio.quartiles, budget },
								],
							},
						);
					}
				} finally {
					await served.stop();
				}
			}
		} finally {
			await relay.close();
			await chromium.stop();
		}
		return {
			columns: [
				{ title: 'ms', decimals: 2 },
				{ title: '× direct', decimals: 2 },
			],
			lines,
			remarks: [
				`the budget is for a browser ${distanceMs} ms away, as one in the cloud is; on this machine the second pair of sockets is most of it`,
			],
		};
	},
};

async function startServing(root: string, address: string) {
	const script = fileURLToPath(new URL('devtools-process.ts', import.meta.url));
	const child = spawn(process.execPath, [...process.execArgv, script, address], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'exit');
	const first = once(createInterface({ input: child.stdout }), 'line');
	const [line] = await Promise.race([first, ended.then(() => Promise.reject(new Error('serving has ended')))]);
	return {
		address: String(line),
		async stop() {
			child.kill();
			await ended;
		},
	};
}

/** A client with a page of its own. */
async function openPage(address: string) {
	const client = await connectDevTools(address);
	const resultOf = async (...command: Parameters<typeof client.call>) => {
		const { result } = await client.call(...command);
		return Object(result);
	};
	const { targetId } = await resultOf('Target.createTarget', { url: 'about:blank' });
	const { sessionId } = await resultOf('Target.attachToTarget', { targetId, flatten: true });
	return {
		/** Milliseconds of a round trip, over so many. */
		async ask(expression: string, times: number) {
			const startedAt = performance.now();
			for (let count = 0; count < times; count++) {
				await client.call('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
			}
			return (performance.now() - startedAt) / times;
		},
		close: () => client.kill(),
	};
}
