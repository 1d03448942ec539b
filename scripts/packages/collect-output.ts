import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** The outcome of a command. */
export interface Ran {
	/** `null` when a signal ended it. */
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Hears a command to its end. Rejects when it can't be started. */
export function collectOutput(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ran> {
	return new Promise((resolve, reject) => {
		let stdout = '';
		let stderr = '';
		child.stdout.on('data', chunk => {
			stdout += chunk;
		});
		child.stderr.on('data', chunk => {
			stderr += chunk;
		});
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
	});
}
