import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What attw says is wrong with how a tarball's types resolve for ES modules; empty when nothing is. */
export async function typeComplaints(tarball: string, root: string): Promise<readonly string[]> {
	const { code, output } = await attw(tarball, root);
	return code === 0 ? [] : [`types do not resolve for everybody:\n${output}`];
}

function attw(tarball: string, root: string): Promise<{ readonly code: number | null; readonly output: string }> {
	return new Promise((resolve, reject) => {
		const options = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii'];
		// For generated code only, which is compiled against the sources: it has no types to resolve.
		options.push('--exclude-entrypoints', 'schema');
		const child = spawn(join(root, 'node_modules', '.bin', 'attw'), [tarball, ...options], {
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		child.stdout.on('data', chunk => {
			output += chunk;
		});
		child.stderr.on('data', chunk => {
			output += chunk;
		});
		child.on('error', reject);
		child.on('close', code => resolve({ code, output: output.trim() }));
	});
}
