import { bundleSize } from './bundle-size.ts';
import type { Line, Row } from './row.ts';

const one = 15;
const both = 20;

const client = "export { createClient } from '@anybrowser/core';";
const smooth = "export { smooth } from '@anybrowser/smooth';";
const skyvern = "export { skyvern } from '@anybrowser/skyvern';";

/** What people who bundle ship. */
export const bundleRow: Row = {
	name: 'bundle',
	title: 'bundle of the built packages, all dependencies included',
	async measure({ root, peers, say }) {
		async function weigh(name: string, code: string, folder: string, budget?: number): Promise<Line> {
			say(name);
			const { minified, gzipped } = await bundleSize(code, folder);
			return { name, figures: [{ value: minified / 1_000 }, { value: gzipped / 1_000, budget }] };
		}
		const lines = [
			await weigh('client and Smooth', `${client}${smooth}`, root, one),
			await weigh('client and Skyvern', `${client}${skyvern}`, root, one),
			await weigh('client and both', `${client}${smooth}${skyvern}`, root, both),
			await weigh('anybrowser, both loaded by name', "export { createClient } from 'anybrowser';", root),
		];
		for (const { name, folder } of await peers()) {
			lines.push(
				folder === undefined
					? { name, figures: [], note: 'not installed' }
					: await weigh(name, `export * from '${name}'; export { default } from '${name}';`, folder),
			);
		}
		return {
			columns: [
				{ title: 'minified, kB', decimals: 1 },
				{ title: 'and gzipped, kB', decimals: 1 },
			],
			lines,
			remarks: ['kB of 1000 bytes; where there are several chunks, their sum'],
		};
	},
};
