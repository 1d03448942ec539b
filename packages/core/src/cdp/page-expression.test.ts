import { expect, test } from 'vitest';
import { pageExpression } from './page-expression.ts';

/** What the page would do with it. */
async function evaluate(script: string, args: Record<string, unknown> = {}): Promise<unknown> {
	const promise: Promise<string> = new Function(`return ${pageExpression({ script, args })}`)();
	return JSON.parse(await promise);
}

test.each<[string, string, unknown]>([
	['an expression', '1 + 1', 2],
	['an expression with an end', '1 + 1 ;\n', 2],
	['a comment at its end', '3 // three', 3],
	['an object', '{ a: 1 }', { a: 1 }],
	['one that awaits', 'await Promise.resolve(4)', 4],
	['one of args', 'args.a', 'x'],
	['statements', 'const b = args.a + "y"; return b', 'xy'],
	['statements with a comment at the end', 'return 5 // five', 5],
	['statements without a return', 'const b = 1;', null],
	['a function of args', '({ a }) => a', 'x'],
	['an async function', 'async function (args) { return args.a }', 'x'],
	['nothing but blanks', ' ', null],
	['undefined', 'undefined', null],
	['what JSON carries of a date', 'new Date(0)', '1970-01-01T00:00:00.000Z'],
	['quotes and line breaks', '"\\"" + `\n` + args.a', '"\nx'],
])('%s', async (_, script, expected) => {
	expect(await evaluate(script, { a: 'x' })).toEqual(expected);
});

test('args arrive as they are, whatever is in them', async () => {
	const args = JSON.parse('{"__proto__": {"x": 1}, "text": "\\u2028`</script>\\"\'", "list": [1, null]}');
	expect(await evaluate('args', args)).toEqual(args);
	expect(await evaluate('Object.hasOwn(args, "__proto__")', args)).toBe(true);
});

test('a `toJSON` that the page gave its lists and objects changes nothing, and that of a value counts', async () => {
	const give = `
		Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value() { return 'list of the page'; } });
		Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value() { return 'object of the page'; } });`;
	const take = 'delete Array.prototype.toJSON; delete Object.prototype.toJSON;';
	const value = '{ list: [1, [2]], own: { toJSON: () => 3 }, at: new Date(0) }';
	try {
		expect(await evaluate(`${give} return ${value}`)).toEqual({
			list: [1, [2]],
			own: 3,
			at: '1970-01-01T00:00:00.000Z',
		});
	} finally {
		new Function(take)();
	}
});

test.each(['1 +', 'f(', 'if (x) { y', 'const', 'return [1'])(
	'%s is told as incomplete, not by what is around it',
	script => {
		expect(() => pageExpression({ script, args: {} })).toThrow(SyntaxError);
		expect(() => pageExpression({ script, args: {} })).toThrow(/incomplete|missing \)|Unexpected token 'const'/);
	},
);

test('a long run of blanks costs nothing', () => {
	const startedAt = performance.now();
	pageExpression({ script: `1 + ${' '.repeat(400_000)} 1 ${' ;'.repeat(200_000)}`, args: {} });
	expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test.each([
	['a function as the result of a function', '() => () => 1', 'function'],
	['a node', '({ nodeType: 1 })', 'DOM node'],
	['what throws', 'null.x', 'null'],
])('%s is an error', async (_, script, said) => {
	await expect(evaluate(script)).rejects.toThrow(said);
});

test('what has none of the forms is a SyntaxError, and is never run', () => {
	expect(() => pageExpression({ script: 'const', args: {} })).toThrow(SyntaxError);
	expect(() => pageExpression({ script: 'globalThis.ran = 1; )', args: {} })).toThrow(SyntaxError);
	pageExpression({ script: 'globalThis.ran = 1', args: {} });
	expect('ran' in globalThis).toBe(false);
});
