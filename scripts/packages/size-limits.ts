import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { collectOutput } from './collect-output.ts';

/** Entries that outgrew their ceiling in `.size-limit.js`, by size-limit; prints the others. */
export async function sizeComplaints(root: string): Promise<readonly string[]> {
	const rows = JSON.parse(await sizeLimit(root)) as readonly {
		readonly name: string;
		readonly passed: boolean;
		readonly size: number;
		readonly sizeLimit: number;
	}[];
	const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
	for (const { name, size, sizeLimit, passed } of rows) {
		if (passed) console.log(`✓ ${name}: ${kilobytes(size)} of ${kilobytes(sizeLimit)}`);
	}
	return rows
		.filter(({ passed }) => !passed)
		.map(({ name, size, sizeLimit }) => `${name} is ${kilobytes(size)}, over its ${kilobytes(sizeLimit)}`);
}

async function sizeLimit(root: string): Promise<string> {
	const { stdout, stderr } = await collectOutput(
		spawn(join(root, 'node_modules', '.bin', 'size-limit'), ['--json'], {
			cwd: root,
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
	// It ends with 1 when something is too large, and says so in its output all the same.
	if (stdout.startsWith('[')) return stdout;
	throw new Error(`size-limit said: ${stdout}${stderr}`);
}
