import { Script } from 'node:vm';
import { PageError } from '../page/page-error.ts';
import { compileScript } from './compile-script.ts';
import { type EvaluationOutcome, evaluationHarness } from './evaluation-harness.ts';
import type { ScriptRealm } from './script-realm.ts';

/** Hands the outcome on by a callback: a promise of another realm is not awaited here. */
const harnessScript = new Script(`((run, argsJson, done) => { ${evaluationHarness}(run, argsJson).then(done); })`);

type Harness = (run: unknown, argsJson: string, done: (outcome: string) => void) => void;

/** Evaluates a client's script in a realm; rejects with a `PageError`. */
export function evaluateScript(
	realm: ScriptRealm,
	source: string,
	args: Readonly<Record<string, unknown>> | null,
	limit: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const fail = (message: string, cause?: unknown) => {
			release();
			reject(new PageError('evaluation', message, { cause }));
		};
		const outOfTime = `The script took more than ${limit.timeoutMs} ms`;
		const timer = setTimeout(() => fail(outOfTime), limit.timeoutMs);
		const onAbort = () => fail('The page was closed');
		const release = () => {
			clearTimeout(timer);
			limit.signal.removeEventListener('abort', onAbort);
		};
		const done = (json: string) => {
			// The harness wrote it.
			const outcome = JSON.parse(json) as EvaluationOutcome;
			if ('message' in outcome) return fail(outcome.message);
			release();
			return resolve(outcome.value);
		};
		limit.signal.addEventListener('abort', onAbort, { once: true });
		try {
			const script = new Script(compileScript(source), { filename: 'evaluate' });
			// The harness is the code above, and has this type there.
			const harness = realm.run(harnessScript) as Harness;
			realm.enter(() => harness(realm.run(script), JSON.stringify(args ?? {}), done));
		} catch (error) {
			if (error instanceof PageError) fail(error.message, error.cause);
			else fail(isTimeout(error) ? outOfTime : String(error), error);
		}
	});
}

function isTimeout(error: unknown): boolean {
	return (
		typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
	);
}
