import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endProcesses, processTree } from '@anybrowser/test-kit/process-tree';

/** Milliseconds for a command; what takes longer hangs. */
const defaultMaxMs = 240_000;

const running = new Set<number>();

/** Starts a command that is ended, with all that it has started, when its time is up. */
export function startBounded(
	program: string,
	parameters: readonly string[],
	options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly maxMs?: number | undefined },
): ChildProcessByStdio<null, Readable, Readable> {
	const child = spawn(program, parameters, {
		cwd: options.cwd,
		env: options.env,
		shell: process.platform === 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const { pid } = child;
	if (pid === undefined) return child;
	running.add(pid);
	const timer = setTimeout(() => endProcesses(processTree(pid), 'SIGKILL'), options.maxMs ?? defaultMaxMs);
	child.on('close', () => {
		running.delete(pid);
		clearTimeout(timer);
	});
	return child;
}

/** Ends whatever has been started and is still there. */
export function endStarted(): void {
	for (const pid of running) endProcesses(processTree(pid), 'SIGKILL');
}
