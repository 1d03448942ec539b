import type { Figure } from './row.ts';

/** Whether a figure keeps to its budget; `null` for one that has none. */
export function verdict({ value, budget }: Figure): 'pass' | 'over' | null {
	if (budget === undefined) return null;
	return value <= budget ? 'pass' : 'over';
}
