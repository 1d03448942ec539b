/** What the guard tells of one place. */
export interface SeenViolation {
	readonly operation: string;
	readonly side: 'request' | 'response';
	readonly place: string;
	readonly expected: string;
	readonly got: string;
}

/** One way in which what was seen leaves the specification. */
export interface Difference {
	readonly operation: string;
	readonly side: 'request' | 'response';
	/** With its lists' indexes left out. */
	readonly field: string;
	readonly what: string;
	/** A field of an answer that the specification doesn't have: newer servers add some, and we ignore them. */
	readonly isAddition: boolean;
	/** How often it was seen. */
	readonly count: number;
}

/** Tells what was seen many times once, with how often, in the order in which it came first. */
export function countDifferences(violations: Iterable<SeenViolation>): readonly Difference[] {
	const seen = new Map<string, Difference>();
	for (const { operation, side, place, expected, got } of violations) {
		const field = place.replaceAll(/\[\d+\]/g, '[]');
		const key = `${operation} ${side} ${field} ${expected}`;
		const known = seen.get(key);
		seen.set(key, {
			operation,
			side,
			field,
			what: known?.what ?? `expected ${expected}, got ${got}`,
			isAddition: side === 'response' && place.startsWith('body') && expected.startsWith('no such field'),
			count: (known?.count ?? 0) + 1,
		});
	}
	return [...seen.values()];
}
