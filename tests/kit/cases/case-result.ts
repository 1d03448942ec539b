/** The outcome of one case. */
export interface CaseResult {
	readonly name: string;
	/** `not run` when the run was broken off before. */
	readonly state: 'passed' | 'failed' | 'not run';
	readonly seconds: number;
	/** Why it failed. */
	readonly error: string | null;
	/** Facts that it told. */
	readonly notes: readonly string[];
}

/** How many cases are in each state. */
export function countCases(cases: readonly CaseResult[]): Readonly<Record<CaseResult['state'], number>> {
	const count = (state: CaseResult['state']) => cases.filter(each => each.state === state).length;
	return { passed: count('passed'), failed: count('failed'), 'not run': count('not run') };
}
