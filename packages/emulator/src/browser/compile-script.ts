import { Script } from 'node:vm';
import { PageError } from './page-error.ts';

/**
 * Turns what a client wants evaluated into the source of an async function of `args`, which compiles.
 * Which of the forms it is - an expression, or statements with `return` - is what compiles; a function is an
 * expression, and whoever runs the script calls it.
 */
export function compileScript(source: string): string {
	const expression = source.replace(/[\s;]+$/, '');
	// The line breaks keep a comment at the end from swallowing what closes the wrapper.
	const asExpression = `(async args => (\n${expression}\n))`;
	const asStatements = `(async args => {\n${source}\n})`;
	if (failure(asExpression) === null) return asExpression;
	const reason = failure(asStatements);
	if (reason !== null) throw new PageError('evaluation', String(reason), { cause: reason });
	return asStatements;
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
