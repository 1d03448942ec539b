/** A controller that serves one after another. */
export interface LentController {
	readonly controller: AbortController;
	/** How often it served before. */
	readonly uses: number;
}

/**
 * What listened to a signal and didn't end that, as somebody's `fetch` may, stays with it. Platforms warn of more than ten.
 */
const maxUses = 8;

/** More than are under way at once are never needed. */
const maxSpare = 16;

const spare: LentController[] = [];

/** A controller that has aborted nothing. Making one costs as much as all else that is done here for a call. */
export function borrowController(): LentController {
	return spare.pop() ?? { controller: new AbortController(), uses: 0 };
}

/** Lends a controller again, unless it has aborted. Nobody may look at its signal any longer. */
export function returnController({ controller, uses }: LentController): void {
	if (controller.signal.aborted || uses + 1 >= maxUses || spare.length >= maxSpare) return;
	spare.push({ controller, uses: uses + 1 });
}
