import { AmbiguousOutcomeError } from '@anybrowser/core';

/** Every text that an error says: its own, and those of what caused it and of what it suppressed. */
export function textOf(error: unknown, seen = new Set<unknown>()): string {
	if (!(error instanceof Error) || seen.has(error)) return String(error);
	seen.add(error);
	const { suppressed, error: outer } = error as { suppressed?: unknown; error?: unknown };
	const inside = [error.cause, suppressed, outer].filter(each => each !== undefined);
	return [error.message, ...inside.map(each => textOf(each, seen))].join('\n');
}

/** Whether an error says, itself or by what it suppressed, that something may have been made. */
export function ambiguityIn(error: unknown): AmbiguousOutcomeError | undefined {
	if (error instanceof AmbiguousOutcomeError) return error;
	const { cause, suppressed } = Object(error) as { cause?: unknown; suppressed?: unknown };
	return [cause, suppressed].map(each => (each instanceof Error ? ambiguityIn(each) : undefined)).find(Boolean);
}
