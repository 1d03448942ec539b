import { Script } from 'node:vm';
import { PageError } from '../page/page-error.ts';

/**
 * Turns what a client wants evaluated into the source of an async function of `args`, which compiles.
 * Which of the forms it is - an expression, or statements with `return` - is what compiles; a function is an
 * expression, and the runner of the script calls it.
 */
export function compileScript(source: string): string {
	const expression = withoutEnd(source);
	// The line breaks keep a comment at the end from swallowing what closes the wrapper.
	const asExpression = `(async args => (\n${expression}\n))`;
	const asStatements = `(async args => {\n${source}\n})`;
	if (failure(asExpression) === null) return asExpression;
	const reason = failure(asStatements);
	if (reason !== null) throw new PageError('evaluation', describe(reason), { cause: reason });
	return asStatements;
}

/** Without the blanks and semicolons at its end. A regular expression would look at each of many blanks many times. */
function withoutEnd(source: string): string {
	let end = source.length;
	while (end > 0 && /[\s;]/.test(source.charAt(end - 1))) end--;
	return source.slice(0, end);
}

/** Without a word of the wrapper, which the client didn't write. */
function describe(reason: unknown): string {
	const text = String(reason);
	const isAboutWrapper = /^SyntaxError: Unexpected (token '[)}]'|end)/.test(text);
	return isAboutWrapper ? 'SyntaxError: The script is incomplete, or has a closing bracket too many' : text;
}

/** Why it doesn't compile; null if it does. */
function failure(code: string): unknown {
	try {
		new Script(code, { filename: 'evaluate' });
		return null;
	} catch (error) {
		return error;
	}
}
