import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { endBounded } from './start-bounded.ts';
import type { TryCase, TryOutcome } from './try-case.ts';
import type { TryContext } from './try-context.ts';
import type { TryResult } from './try-result.ts';

/** Milliseconds after which a case counts as stuck. */
const defaultMaxMs = 240_000;

/** Runs cases one after the other. One that fails doesn't stop the others, the signal does. */
export async function runTryCases(
	cases: readonly TryCase[],
	options: {
		/** @throws MissingPrerequisite when what the case needs can't be had. */
		readonly contextFor: (each: TryCase, signal: AbortSignal) => Promise<TryContext>;
		readonly signal: AbortSignal;
		readonly onStart: (each: TryCase) => void;
		readonly onResult: (result: TryResult) => void;
	},
): Promise<readonly TryResult[]> {
	const results: TryResult[] = [];
	for (const each of cases) {
		options.onStart(each);
		const result = await runOne(each, options);
		results.push(result);
		options.onResult(result);
	}
	return results;
}

async function runOne(each: TryCase, options: Parameters<typeof runTryCases>[1]): Promise<TryResult> {
	const { name, area } = each;
	const clock = stopwatch();
	const end = (rest: Pick<TryResult, 'verdict' | 'detail'> & { readonly version?: string }): TryResult => {
		return { version: '', ...rest, name, area, seconds: roundSeconds(clock()) };
	};
	if (options.signal.aborted) return end({ verdict: 'not run', detail: 'the run was stopped' });
	const limit = AbortSignal.any([options.signal, AbortSignal.timeout(each.maxMs ?? defaultMaxMs)]);
	try {
		const work = options.contextFor(each, limit).then(context => each.run(context));
		const { version, detail, notSupported } = await Promise.race([work, aborted(limit)]);
		if (notSupported === undefined) return end({ verdict: 'works', version, detail });
		return end({ verdict: 'not supported', version, detail: notSupported });
	} catch (error) {
		if (options.signal.aborted) return end({ verdict: 'not run', detail: 'the run was stopped' });
		if (limit.aborted) endBounded();
		const verdict = error instanceof MissingPrerequisite ? 'not run' : 'failed';
		return end({ verdict, detail: error instanceof Error ? error.message : String(error) });
	}
}

function aborted(signal: AbortSignal): Promise<TryOutcome> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(new Error('it took too long')), { once: true });
	});
}
