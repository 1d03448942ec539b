import type { Case } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { roundSeconds, stopwatch } from './stopwatch.ts';

/** Milliseconds after which a case counts as stuck. */
const maxCaseMs = 240_000;

/** Runs cases one after the other; one that fails doesn't stop the others, the signal does. */
export async function runCases<S extends object>(
	cases: readonly Case<S>[],
	stage: S,
	signal: AbortSignal,
	onResult: (result: CaseResult) => void,
): Promise<readonly CaseResult[]> {
	const results: CaseResult[] = [];
	for (const each of cases) {
		const result = signal.aborted
			? ({ name: each.name, state: 'not run', seconds: 0, error: null, notes: [] } as const)
			: await runCase(each, stage, signal);
		results.push(result);
		onResult(result);
	}
	return results;
}

async function runCase<S extends object>({ name, run }: Case<S>, stage: S, signal: AbortSignal): Promise<CaseResult> {
	const notes: string[] = [];
	const clock = stopwatch();
	const seconds = () => roundSeconds(clock());
	const limit = AbortSignal.any([signal, AbortSignal.timeout(maxCaseMs)]);
	try {
		await Promise.race([run({ ...stage, note: text => void notes.push(text) }), aborted(limit)]);
		return { name, state: 'passed', seconds: seconds(), error: null, notes };
	} catch (error) {
		if (signal.aborted) return { name, state: 'not run', seconds: seconds(), error: null, notes };
		const message = error instanceof Error ? error.message : String(error);
		return { name, state: 'failed', seconds: seconds(), error: message, notes };
	}
}

function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
