import { spawn } from 'node:child_process';

/** Milliseconds; what takes longer is stuck. */
const maxMs = 180_000;

/** Runs a command to its end. @throws Error with the end of what it said, unless it ends with 0. */
export function runCommand(command: string, parameters: readonly string[], cwd: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, parameters, {
			cwd,
			timeout: maxMs,
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let said = '';
		const hear = (chunk: Buffer) => {
			said = `${said}${chunk}`.slice(-2_000);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) resolve();
			else reject(new Error(`${command} ${parameters[0]} ended with ${code ?? signal}: ${said.trim()}`));
		});
	});
}
