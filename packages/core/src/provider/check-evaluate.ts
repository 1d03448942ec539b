import type { EvaluateOptions } from '../contract/actions.ts';
import { whyNotJson } from '../json/why-not-json.ts';

/** Characters of a script that is evaluated in a page. */
export const maxScriptLength = 1_000_000;

/**
 * Checks what is to be evaluated, before anything is sent.
 *
 * @param refuse Makes the error.
 * @throws AnyBrowserError `invalid_request` for a script that is blank or too long, and `args` that JSON can't carry.
 */
export function checkEvaluate({ script, args }: EvaluateOptions, refuse: (message: string) => Error): void {
	if (typeof script !== 'string' || script.trim() === '') throw refuse('`script` needs some JavaScript');
	if (script.length > maxScriptLength) {
		throw refuse(`\`script\` has at most ${maxScriptLength} characters, got ${script.length}. Let the page load it`);
	}
	if (args !== undefined && (typeof args !== 'object' || args === null || Array.isArray(args))) {
		throw refuse('`args` is an object of names and values');
	}
	const fault = whyNotJson(script, 'script') ?? whyNotJson(args, 'args');
	if (fault !== undefined) throw refuse(fault);
}
