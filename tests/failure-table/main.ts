import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { failures } from './failures.ts';
import { runFailure } from './run-failure.ts';

// Runs the table under this Node, or under those that are named: `npm run test:failures -- /path/to/node …`.
const binaries = process.argv.slice(2);
const here = fileURLToPath(import.meta.url);

for (const binary of binaries) {
	const { status } = spawnSync(binary, [...process.execArgv, here], { stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
if (binaries.length === 0) process.exitCode = (await printTable()) ? 0 : 1;

async function printTable(): Promise<boolean> {
	console.log(`Node ${process.versions.node}, undici ${process.versions['undici']}`);
	let isRight = true;
	for (const failure of failures) {
		const cells: string[] = [];
		for (const kind of ['read', 'create'] as const) {
			const [end, attempts] = failure[kind];
			const met = await runFailure(failure, kind);
			const isMet = met.end === end && met.attempts === attempts && met.creates <= 1;
			isRight &&= isMet;
			cells.push(`${isMet ? ' ' : '✗'} ${kind} ${met.end} ×${met.attempts}`.padEnd(34));
			if (kind === 'create') cells.push(met.cause);
		}
		console.log(`${failure.phase.padEnd(8)}${failure.name.padEnd(52)}${cells.join('')}`);
	}
	return isRight;
}
