/** Parts of a wait, each with a timer of its own. */
const parts = 5;

/** An end to waiting for something, and the way to leave before. */
export interface Patience {
	/** Resolves when the time is up. Never once it was left. */
	readonly over: Promise<void>;
	leave(): void;
}

/**
 * Waits for so long, and longer where this process has no turn: of a standstill only a part counts, so what is waited for
 * gets its turns as well before the time is up.
 */
export function patience(ms: number): Patience {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<void>(resolve => {
		const wait = (left: number): void => {
			if (left === 0) resolve();
			else timer = setTimeout(wait, ms / parts, left - 1);
		};
		// Where there is no time, there is one look.
		wait(ms > 0 ? parts : 0);
	});
	return { over, leave: () => clearTimeout(timer) };
}
