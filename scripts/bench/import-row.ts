import { spawn } from 'node:child_process';
import { interleave } from './interleave.ts';
import type { Peer } from './peers.ts';
import type { Line, Row } from './row.ts';
import { summarise } from './summary.ts';

const maxMs = 25;
const rounds = 25;

interface ImportContender {
	readonly name: string;
	readonly code: string;
	/** `undefined` when it isn't installed. */
	readonly folder: string | undefined;
	readonly budget?: number;
}

/** How much later a program starts that imports it. */
export const importRow: Row = {
	name: 'import',
	title: 'import, in a fresh process',
	async measure(bench) {
		const all = contendersOf(bench.root, await bench.peers());
		const present = all.flatMap(({ name, code, folder }) =>
			folder === undefined ? [] : [{ name, sample: () => processTime(code, folder) }],
		);
		const contenders = [{ name: 'nothing', sample: () => processTime('', bench.root) }, ...present];
		bench.say('warming up');
		await interleave(contenders, 2);
		bench.say(`${rounds} rounds of ${contenders.length} processes`);
		const [nothing = [], ...samples] = await interleave(contenders, rounds);
		const samplesOf = (name: string) => samples[present.findIndex(contender => contender.name === name)];
		return {
			columns: [{ title: 'ms more than importing nothing (quartiles)', decimals: 1 }],
			lines: all.map(contender => line(contender, samplesOf(contender.name), nothing)),
			remarks: [
				`median of ${rounds} processes, less that of as many empty ones, which took ${summarise(nothing).median.toFixed(1)} ms`,
			],
		};
	},
};

function contendersOf(root: string, peers: readonly Peer[]): readonly ImportContender[] {
	const names = ['@anybrowser/core', '@anybrowser/smooth', '@anybrowser/skyvern'];
	const ours = names.map(name => `import '${name}';`).join('');
	return [
		{ name: 'client and both providers', code: ours, folder: root, budget: maxMs },
		{ name: 'anybrowser, before it loads a provider', code: "import 'anybrowser';", folder: root },
		...peers.map(({ name, folder }) => ({ name, code: `import '${name}';`, folder })),
	];
}

function line(
	{ name, budget }: ImportContender,
	samples: readonly number[] | undefined,
	nothing: readonly number[],
): Line {
	if (samples === undefined) return { name, figures: [], note: 'not installed' };
	const { median: empty } = summarise(nothing);
	const { median, quartiles } = summarise(samples.map(sample => sample - empty));
	return { name, figures: [{ value: median, quartiles, budget }] };
}

/** Milliseconds from a process's start to its end. */
function processTime(code: string, cwd: string): Promise<number> {
	// What the surrounding process was told, a loader or a cache, must not change what is measured.
	const { NODE_OPTIONS: _options, NODE_COMPILE_CACHE: _cache, ...env } = process.env;
	return new Promise((resolve, reject) => {
		const startedAt = performance.now();
		const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { cwd, env, stdio: 'ignore' });
		child.on('error', reject);
		child.on('exit', exitCode => {
			if (exitCode === 0) resolve(performance.now() - startedAt);
			else reject(new Error(`\`${code}\` ended with ${exitCode}`));
		});
	});
}
