import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until something is so, or the time is up. @returns Whether it came to be. */
export async function eventually(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
	const until = Date.now() + withinMs;
	while (!(await isSo())) {
		if (Date.now() >= until) return false;
		await sleep(5);
	}
	return true;
}
