import { type CaseResult, countCases } from './case-result.ts';

const marks = { passed: '✓', failed: '✗', 'not run': '–' } as const;

/** A line for each case, and below it why it failed and what it told. */
export function renderCases(cases: readonly CaseResult[]): readonly string[] {
	return cases.flatMap(({ name, state, seconds: took, error, notes }) => [
		`${marks[state]} ${name}${state === 'not run' ? '' : ` (${took.toFixed(1)} s)`}`,
		...(error === null ? [] : [`    ${error.split('\n').join('\n    ')}`]),
		...notes.map(note => `    · ${note}`),
	]);
}

/** How many cases came to what. */
export function renderCounts(cases: readonly CaseResult[]): string {
	const counts = countCases(cases);
	return `${counts.passed} passed, ${counts.failed} failed${counts['not run'] > 0 ? `, ${counts['not run']} not run` : ''}`;
}
