import type { Difference } from './count-differences.ts';

/** What one case came to. */
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

/** What a whole run came to. */
export interface Summary {
	readonly versions: Readonly<Record<'server' | 'python' | 'chromium' | 'node', string>>;
	readonly cases: readonly CaseResult[];
	/** How the server's answers, and our requests, leave the specification. */
	readonly differences: readonly Difference[];
	/** How many requests were held to the specification. */
	readonly exchanges: number;
	/** How often the model was asked each kind of question. */
	readonly asked: Readonly<Record<string, number>>;
	/** Questions that the script has no answer to. */
	readonly unknownQuestions: readonly string[];
	readonly seconds: { readonly install: number; readonly start: number; readonly cases: number; readonly all: number };
	/** Processes that had to be ended by force. */
	readonly endedByForce: number;
}

/** How many cases are in each state. */
export function countCases(cases: readonly CaseResult[]): Readonly<Record<CaseResult['state'], number>> {
	const count = (state: CaseResult['state']) => cases.filter(each => each.state === state).length;
	return { passed: count('passed'), failed: count('failed'), 'not run': count('not run') };
}
