import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Entries that outgrew their ceiling in `.size-limit.json`, by size-limit; prints the others. */
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

function sizeLimit(root: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(join(root, 'node_modules', '.bin', 'size-limit'), ['--json'], {
			cwd: root,
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let output = '';
		child.stdout.on('data', chunk => {
			output += chunk;
		});
		child.on('error', reject);
		// It ends with 1 when something is too large, and says so in its output all the same.
		child.on('close', () =>
			output.startsWith('[') ? resolve(output) : reject(new Error(`size-limit said: ${output}`)),
		);
	});
}
