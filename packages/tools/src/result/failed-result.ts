import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';
import { errorAdvice } from './error-advice.ts';
import { type ToolResult, textResult } from './tool-result.ts';
import { cutText, webData } from './web-data.ts';

/** Characters of an error's message that a model is shown. */
const maxMessage = 1_000;

/** Codes whose messages quote what a page or an agent wrote, also where no request of ours was refused. */
const quoting: ReadonlySet<ErrorCode> = new Set(['action_failed', 'task_failed', 'invalid_response', 'conflict']);

/**
 * What a model is told of an error: what to do, and why. Errors that aren't ours are told as well: a tool never throws, so
 * that a conversation goes on.
 */
export function failedResult(error: unknown): ToolResult {
	if (!AnyBrowserError.is(error)) {
		const why = error instanceof Error ? error.message : String(error);
		return refusedResult('provider', webData(why, maxMessage));
	}
	// What a server has refused is quoted as well.
	const isQuoted = error.attempts.length > 0 || quoting.has(error.code);
	const why = isQuoted ? webData(error.message, maxMessage) : cutText(error.message, maxMessage);
	return refusedResult(error.code, why);
}

/** A refusal in our own words. */
export function refusedResult(code: ErrorCode, why: string, advice: string = errorAdvice[code]): ToolResult {
	return textResult(`${code}: ${advice}\n${why}`, { isError: true, code });
}
