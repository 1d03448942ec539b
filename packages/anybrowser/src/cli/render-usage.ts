import type { Usage } from '@anybrowser/core';

/** What a task has used, as far as it was told, in words; `undefined` when nothing was. */
export function renderUsage({ credits, dollars, steps, durationMs }: Usage): string | undefined {
	const parts = [
		credits === null ? undefined : `${credits} credits`,
		dollars === null ? undefined : `$${dollars.toFixed(2)}`,
		steps === null ? undefined : `${steps} steps`,
		durationMs === null ? undefined : `${(durationMs / 1_000).toFixed(1)} s`,
	].filter(part => part !== undefined);
	return parts.length === 0 ? undefined : parts.join(', ');
}
