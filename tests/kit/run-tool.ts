import { spawn } from 'node:child_process';

/** The outcome of a program. */
export interface ToolResult {
	/** `null` when it could not be started, or was ended by a signal. */
	readonly code: number | null;
	/** Both streams, the end of them. */
	readonly output: string;
}

/** Runs a program to its end. Never rejects: a program that isn't there has no code. */
export function runTool(
	command: string,
	parameters: readonly string[],
	options: {
		readonly timeoutMs?: number;
		readonly signal?: AbortSignal;
		/** Beside this process's own. */
		readonly env?: Readonly<Record<string, string>>;
	} = {},
): Promise<ToolResult> {
	return new Promise(resolve => {
		const child = spawn(command, parameters, {
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: options.timeoutMs ?? 20_000,
			...(options.signal && { signal: options.signal }),
			...(options.env && { env: { ...process.env, ...options.env } }),
		});
		let output = '';
		const hear = (chunk: Buffer) => {
			output = `${output}${chunk}`.slice(-4_000);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', error => resolve({ code: null, output: error.message }));
		child.on('close', code => resolve({ code, output }));
	});
}
