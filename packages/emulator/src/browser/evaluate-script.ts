import { Script } from 'node:vm';
import { compileScript } from './compile-script.ts';
import { PageError } from './page-error.ts';
import type { ScriptRealm } from './script-realm.ts';

/** Runs inside the realm, so that nothing of the outside is within its reach but strings and two functions. */
const HARNESS = new Script(`((run, argsJson, done, failed) => {
	const say = error => {
		if (error === null || typeof error !== 'object' || !('message' in error)) return String(error);
		return error.name && error.name !== 'Error' ? error.name + ': ' + error.message : String(error.message);
	};
	const encode = value => {
		if (value === undefined) return 'null';
		if (typeof value === 'object' && value !== null && typeof value.nodeType === 'number')
			throw new TypeError('The result is a DOM node; return what you need of it');
		const json = JSON.stringify(value);
		if (json === undefined) throw new TypeError('The result is a ' + typeof value + ', which is not JSON');
		return json;
	};
	(async () => {
		const args = JSON.parse(argsJson);
		let value = await run(args);
		if (typeof value === 'function') value = await value(args);
		return encode(value);
	})().then(done, error => failed(say(error)));
})`);

type Harness = (
	run: unknown,
	argsJson: string,
	done: (json: string) => void,
	failed: (message: string) => void,
) => void;

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
			release();
			resolve(JSON.parse(json));
		};
		limit.signal.addEventListener('abort', onAbort, { once: true });
		try {
			const script = compileScript(source);
			// The harness is the code above, and has this type there.
			const harness = realm.run(HARNESS) as Harness;
			realm.enter(() => harness(realm.run(script), JSON.stringify(args ?? {}), done, fail));
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
