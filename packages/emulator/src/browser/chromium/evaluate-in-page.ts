import type { CDPSession } from 'playwright-core';
import { PageError } from '../../page/page-error.ts';
import { compileScript } from '../compile-script.ts';
import { type EvaluationOutcome, evaluationHarness } from '../evaluation-harness.ts';
import { withDeadline } from '../with-deadline.ts';

/** Evaluates a client's script among a page's own; rejects with a `PageError`. No policy of the page forbids it. */
export async function evaluateInPage(
	devTools: CDPSession,
	source: string,
	args: Readonly<Record<string, unknown>> | null,
	{ signals, timeoutMs }: { readonly signals: readonly AbortSignal[]; readonly timeoutMs: number },
): Promise<unknown> {
	const fail = (message: string, cause?: unknown) => new PageError('evaluation', message, { cause });
	const argsJson = toJson(args ?? {}, fail);
	const expression = `${evaluationHarness}(${compileScript(source)}, ${JSON.stringify(argsJson)})`;
	const evaluate = async (ended: AbortSignal) => {
		// One that never ends would keep the page from everything else.
		const stop = () => void devTools.send('Runtime.terminateExecution').catch(() => undefined);
		ended.addEventListener('abort', stop, { once: true });
		try {
			const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
			return await devTools.send('Runtime.evaluate', params);
		} catch (error) {
			throw fail('The page was left before the script had ended', error);
		} finally {
			ended.removeEventListener('abort', stop);
		}
	};
	const onTimeout = () => fail(`The script took more than ${timeoutMs} ms`);
	const { result, exceptionDetails } = await withDeadline({ signals, timeoutMs, onTimeout }, evaluate);
	if (exceptionDetails || typeof result.value !== 'string') throw fail(exceptionDetails?.text ?? 'The script failed');
	// The harness wrote it.
	const outcome = JSON.parse(result.value) as EvaluationOutcome;
	if ('message' in outcome) throw fail(outcome.message);
	return outcome.value;
}

function toJson(args: Readonly<Record<string, unknown>>, fail: (message: string, cause: unknown) => PageError): string {
	try {
		return JSON.stringify(args);
	} catch (error) {
		throw fail(String(error), error);
	}
}
