import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endProcesses, processTree } from '@anybrowser/test-kit/process-tree';

/** Milliseconds for a command; what takes longer hangs. */
const defaultMaxMs = 240_000;

/** What was started and is still there: its process's id, and whether its time is bounded. */
const running = new Map<number, boolean>();

/** Starts a command that is ended, with all that it has started, when its time is up. */
export function startBounded(
	program: string,
	parameters: readonly string[],
	options: {
		readonly cwd: string;
		readonly env: NodeJS.ProcessEnv;
		/** `Infinity` for what serves all cases, and is ended with the last one. Default: four minutes. */
		readonly maxMs?: number | undefined;
	},
): ChildProcessByStdio<null, Readable, Readable> {
	const child = spawn(program, parameters, {
		cwd: options.cwd,
		env: options.env,
		shell: process.platform === 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const { pid } = child;
	if (pid === undefined) return child;
	const { maxMs = defaultMaxMs } = options;
	const isBounded = Number.isFinite(maxMs);
	running.set(pid, isBounded);
	const timer = isBounded ? setTimeout(() => endProcesses(processTree(pid), 'SIGKILL'), maxMs) : undefined;
	child.on('close', () => {
		running.delete(pid);
		clearTimeout(timer);
	});
	return child;
}

/** Ends whatever has been started and is still there. */
export function endStarted(): void {
	for (const pid of running.keys()) endProcesses(processTree(pid), 'SIGKILL');
}

/** Ends the same, but for what has no bound: others need it. */
export function endBounded(): void {
	for (const [pid, isBounded] of running) if (isBounded) endProcesses(processTree(pid), 'SIGKILL');
}
