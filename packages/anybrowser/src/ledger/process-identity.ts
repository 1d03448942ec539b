import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells one process from all others, also from a later one that has its number. */
export interface ProcessIdentity {
	readonly host: string;
	readonly pid: number;
	/** When it began, as the system counts; `null` where it doesn't tell. */
	readonly startedAt: string | null;
}

/** This process. */
export const thisProcess: ProcessIdentity = Object.freeze({
	host: hostname(),
	pid: process.pid,
	startedAt: startOf(process.pid),
});

/** Whether a process may still run: one of another machine may, since nothing here can tell. */
export function mayRun({ host, pid, startedAt }: ProcessIdentity): boolean {
	if (host !== thisProcess.host) return true;
	try {
		process.kill(pid, 0);
	} catch (error) {
		// It is there, and somebody else's.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
	return startedAt === null || startOf(pid) === startedAt;
}

/** Linux counts from the machine's start; the field comes after the program's name, which may hold anything. */
function startOf(pid: number): string | null {
	try {
		const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}
