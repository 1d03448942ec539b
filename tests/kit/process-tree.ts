import { spawnSync } from 'node:child_process';

/** Every process that descends from one, itself last. A browser has a process group of its own, so groups don't do. */
export function processTree(root: number): readonly number[] {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
	const children = new Map<number, number[]>();
	for (const line of (stdout ?? '').split('\n')) {
		const [pid, parent] = line.trim().split(/\s+/).map(Number);
		if (pid !== undefined && parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
	}
	const tree = (pid: number): number[] => [...(children.get(pid) ?? []).flatMap(tree), pid];
	return tree(root);
}

/** Ends processes by their ids; those that are gone already don't matter. */
export function endProcesses(pids: readonly number[], signal: NodeJS.Signals): void {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch {
			// It has ended on its own.
		}
	}
}

/** Whether a process is still there; one that has ended and waits to be collected isn't. */
export function isAlive(pid: number): boolean {
	const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
	const state = (stdout ?? '').trim();
	return state !== '' && !state.startsWith('Z');
}
