import { Script } from 'node:vm';
import { PageError } from './page-error.ts';

/**
 * Compiles what a client wants evaluated to a script whose value is an async function of `args`.
 * Which of the forms it is - an expression, or statements with `return` - is what compiles; a function is an
 * expression, and whoever runs the script calls it.
 */
export function compileScript(source: string): Script {
	const expression = source.replace(/[\s;]+$/, '');
	// The line breaks keep a comment at the end from swallowing what closes the wrapper.
	const compiled = tryCompile(`(async args => (\n${expression}\n))`) ?? tryCompile(asFunction(source));
	if (compiled) return compiled;
	try {
		return new Script(asFunction(source), { filename: 'evaluate' });
	} catch (error) {
		throw new PageError('evaluation', String(error), { cause: error });
	}
}

const asFunction = (source: string) => `(async args => {\n${source}\n})`;

function tryCompile(code: string): Script | null {
	try {
		return new Script(code, { filename: 'evaluate' });
	} catch {
		return null;
	}
}
