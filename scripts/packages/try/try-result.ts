import { exits } from '@anybrowser/test-kit/cases/run-program';

/** How a case ended. */
export interface TryResult {
	readonly name: string;
	readonly area: string;
	/** Of what was tried; empty where it isn't known. */
	readonly version: string;
	readonly seconds: number;
	/**
	 * - `works`: it was seen to.
	 * - `not supported`: it was seen not to, as the documentation says.
	 * - `not run`: something is missing that it needs. It is no success.
	 * - `failed`: it should work, and doesn't.
	 */
	readonly verdict: 'works' | 'not supported' | 'not run' | 'failed';
	/** What was seen, or why. */
	readonly detail: string;
}

/** Lines that are shown of what was seen. */
const maxLines = 30;

const marks = { works: '✓', 'not supported': '·', 'not run': '–', failed: '✗' } as const;

/** A line for each case, by area: its name, what was tried, how long it took, and what came of it. */
export function renderResults(results: readonly TryResult[]): string {
	const rows = results.map(({ verdict, name, area, version, seconds, detail }) => {
		const outcome = `${verdict}: ${detail.trim().split('\n').slice(0, maxLines).join('\n      ')}`;
		return [`${marks[verdict]} ${area}`, name, version, `${seconds.toFixed(1)} s`, outcome];
	});
	const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	const lines = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
	return [...lines, '', renderCounts(results)].join('\n');
}

function renderCounts(results: readonly TryResult[]): string {
	const counts = (Object.keys(marks) as (keyof typeof marks)[]).map(verdict => {
		return `${results.filter(each => each.verdict === verdict).length} ${verdict}`;
	});
	return counts.join(', ');
}

/** What the program ends with: 0 only where every case works, or was seen not to as the documentation says. */
export function exitCodeOf(results: readonly TryResult[]): number {
	const has = (verdict: TryResult['verdict']) => results.some(each => each.verdict === verdict);
	return has('failed') ? exits.failed : has('not run') ? exits.missing : 0;
}
