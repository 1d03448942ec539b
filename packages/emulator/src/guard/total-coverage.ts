import type { CoverageEntry } from './coverage.ts';

/** So many of so many. */
export interface Share {
	readonly covered: number;
	readonly total: number;
}

/** How much of a specification was seen. */
export interface CoverageTotals {
	readonly operations: Share;
	/** Of each operation. */
	readonly statuses: Share;
	/** Of each operation, whatever its status. */
	readonly requestFields: Share;
	/** Of each operation and status. */
	readonly responseFields: Share;
}

/** Adds up what was covered; of several emulators too, each entry counts with the others of its operation and status. */
export function totalCoverage(entries: readonly CoverageEntry[]): CoverageTotals {
	const operations = new Map<string, boolean>();
	const statuses = new Map<string, boolean>();
	const requestFields = new Map<string, boolean>();
	const responseFields = new Map<string, boolean>();
	for (const entry of entries) {
		const operation = `${entry.provider} ${entry.operation}`;
		const status = `${operation} ${entry.status}`;
		note(operations, operation, entry.count);
		note(statuses, status, entry.count);
		for (const [name, count] of Object.entries(entry.requestFields)) note(requestFields, `${operation} ${name}`, count);
		for (const [name, count] of Object.entries(entry.responseFields)) note(responseFields, `${status} ${name}`, count);
	}
	return {
		operations: shareOf(operations),
		statuses: shareOf(statuses),
		requestFields: shareOf(requestFields),
		responseFields: shareOf(responseFields),
	};
}

function note(seen: Map<string, boolean>, key: string, count: number): void {
	seen.set(key, count > 0 || seen.get(key) === true);
}

function shareOf(seen: ReadonlyMap<string, boolean>): Share {
	return { covered: [...seen.values()].filter(Boolean).length, total: seen.size };
}
