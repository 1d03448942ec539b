import { setTimeout as sleep } from 'node:timers/promises';
import { patience } from './patience.ts';

/** Looks until something is so, or the time is up. @returns Whether it came to be. */
export async function eventually(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
	let isOver = false;
	const { over, leave } = patience(withinMs);
	void over.then(() => {
		isOver = true;
	});
	try {
		while (!(await isSo())) {
			if (isOver) return false;
			await sleep(5);
		}
		return true;
	} finally {
		leave();
	}
}
