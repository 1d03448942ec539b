import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { collectOutput } from './collect-output.ts';

/** What attw says is wrong with how a tarball's types resolve for ES modules; empty when nothing is. */
export async function typeComplaints(tarball: string, root: string): Promise<readonly string[]> {
	const options = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii'];
	// For generated code only, which is compiled against the sources: it has no types to resolve.
	options.push('--exclude-entrypoints', 'schema');
	const { code, stdout, stderr } = await collectOutput(
		spawn(join(root, 'node_modules', '.bin', 'attw'), [tarball, ...options], {
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
	return code === 0 ? [] : [`types do not resolve for everybody:\n${`${stdout}${stderr}`.trim()}`];
}
