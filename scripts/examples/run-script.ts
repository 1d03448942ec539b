import { spawn } from 'node:child_process';

/** Milliseconds; a script that takes longer hangs. */
const mostMs = 30_000;

/** Runs a TypeScript file on the sources. @returns What it printed. @throws Error with what it said. */
export function runScript(
	file: string,
	variables: Readonly<Record<string, string>>,
	parameters: readonly string[] = [],
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=anybrowser-source', file, ...parameters], {
			env: { ...process.env, ...variables },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: mostMs,
		});
		let printed = '';
		let said = '';
		child.stdout.on('data', chunk => {
			printed += chunk;
		});
		child.stderr.on('data', chunk => {
			said += chunk;
		});
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) resolve(printed);
			else reject(new Error(`${file} ended with ${code ?? signal}:\n${said}${printed}`));
		});
	});
}
