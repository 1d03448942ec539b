import type { CdpScript } from './cdp-connector.ts';

// Runs in the page. The page may have replaced what it likes, so it uses little of it.
const harness = `async (run, argsJson) => {
	// A page may have given its lists and objects a \`toJSON\`, which libraries of old did. It isn't the value's own.
	const own = function (key, written) {
		const value = this[key];
		if (typeof value !== 'object' || value === null || typeof value.toJSON !== 'function') return written;
		const isOfPage = value.toJSON === Object.prototype.toJSON || (Array.isArray(value) && value.toJSON === Array.prototype.toJSON);
		return isOfPage ? value : written;
	};
	const args = JSON.parse(argsJson);
	let value = await run(args);
	if (typeof value === 'function') value = await value(args);
	if (value === undefined) return 'null';
	if (typeof value === 'object' && value !== null && typeof value.nodeType === 'number')
		throw new TypeError('The result is a DOM node; return what you need of it');
	const json = JSON.stringify(value, own);
	if (json === undefined) throw new TypeError('The result is a ' + typeof value + ', which is not JSON');
	return json;
}`;

/**
 * A script as one expression, for `Runtime.evaluate` or what a client has for it. It evaluates to a promise of the
 * result as JSON text.
 *
 * Which of the forms the script has is what compiles: an expression first, then statements. A function is an expression
 * whose value is called with `args`.
 *
 * @throws SyntaxError when the script has none of the forms.
 */
export function pageExpression({ script, args }: CdpScript): string {
	const expression = withoutEnd(script);
	// The line breaks keep a comment at the end from swallowing what closes the wrapper.
	const asExpression = `async args => (\n${expression}\n)`;
	const run = expression !== '' && compiles(asExpression) ? asExpression : `async args => {\n${script}\n}`;
	if (run !== asExpression) requireCompiling(run);
	return `(${harness})(${run}, ${JSON.stringify(JSON.stringify(args))})`;
}

/** Without the blanks and semicolons at its end. A regular expression would look at each of many blanks many times. */
function withoutEnd(script: string): string {
	let end = script.length;
	while (end > 0 && /[\s;]/.test(script.charAt(end - 1))) end--;
	return script.slice(0, end);
}

/** @throws SyntaxError without a word of the wrapper, which the caller didn't write. */
function requireCompiling(code: string): void {
	try {
		compile(code);
	} catch (error) {
		if (!(error instanceof SyntaxError) || !blamesClosing.test(error.message)) throw error;
		throw new SyntaxError('The script is incomplete, or has a closing bracket too many', { cause: error });
	}
}

const blamesClosing = /^Unexpected token '[)}]'|^Unexpected end/;

function compiles(code: string): boolean {
	try {
		compile(code);
		return true;
	} catch {
		return false;
	}
}

/** Only parses: what it makes is thrown away, and never called. */
function compile(code: string): void {
	new Function(`(${code})`);
}
