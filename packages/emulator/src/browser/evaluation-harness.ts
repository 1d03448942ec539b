/** What the harness says of an evaluation. */
export type EvaluationOutcome = { readonly value: unknown } | { readonly message: string };

/**
 * Source of `(run, argsJson) => Promise<string>`: calls `run`, and what it gives if that is a function, and encodes the
 * outcome as JSON of either `{ value }` or `{ message }`. It is evaluated where the page's scripts run, so that nothing of
 * the outside is within their reach but strings.
 */
export const evaluationHarness = `(async (run, argsJson) => {
	const say = error => {
		if (error === null || typeof error !== 'object' || !('message' in error)) return String(error);
		return error.name && error.name !== 'Error' ? error.name + ': ' + error.message : String(error.message);
	};
	// A page may have given its lists and objects a \`toJSON\`, which libraries of old did. It isn't the value's own.
	const own = function (key, written) {
		const value = this[key];
		if (typeof value !== 'object' || value === null || typeof value.toJSON !== 'function') return written;
		const isOfPage = value.toJSON === Object.prototype.toJSON || (Array.isArray(value) && value.toJSON === Array.prototype.toJSON);
		return isOfPage ? value : written;
	};
	const encode = value => {
		if (value === undefined) return 'null';
		if (typeof value === 'object' && value !== null && typeof value.nodeType === 'number')
			throw new TypeError('The result is a DOM node; return what you need of it');
		const json = JSON.stringify(value, own);
		if (json === undefined) throw new TypeError('The result is a ' + typeof value + ', which is not JSON');
		return json;
	};
	try {
		const args = JSON.parse(argsJson);
		let value = await run(args);
		if (typeof value === 'function') value = await value(args);
		return '{"value":' + encode(value) + '}';
	} catch (error) {
		return JSON.stringify({ message: say(error) });
	}
})`;
