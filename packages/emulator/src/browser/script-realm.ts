import { createContext, Script } from 'node:vm';
import { containRejections } from './contained-rejections.ts';
import { ScriptTimers } from './script-timers.ts';

const slot = '__anybrowser_entry__';
const enterScript = new Script(`${slot}()`);
const globalNames = new Script('Object.getOwnPropertyNames(globalThis).map(name => [name, globalThis[name]])');
/** Would leave the process behind the emulator's back, or wait for promises that this realm doesn't see settle. */
const absent = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'setImmediate', 'clearImmediate'];

/**
 * Where a document's scripts run: a realm of its own that sees the document's window.
 *
 * Every way in has a time limit, and the realm has its own microtask queue, so that code after an `await` is under
 * the limit too. It contains accidents; against an attacker `node:vm` is no wall, which is why it has a process of its own.
 */
export class ScriptRealm {
	readonly #sandbox: Record<string, unknown> = {};
	readonly #timers: ScriptTimers;
	readonly #timeoutMs: number;
	readonly #promisePrototype: object;

	constructor(window: object, timeoutMs: number) {
		this.#timeoutMs = timeoutMs;
		createContext(this.#sandbox, { microtaskMode: 'afterEvaluate' });
		// The realm's own Array, Promise and so on have to stand before the window's, which belong to another realm.
		const globals: [string, unknown][] = globalNames.runInContext(this.#sandbox);
		for (const [name, value] of globals) this.#define(name, value);
		const global: unknown = new Script('globalThis').runInContext(this.#sandbox);
		for (const name of ['globalThis', 'window', 'self', 'top', 'parent', 'frames']) this.#define(name, global);
		for (const name of absent) this.#define(name, undefined);
		this.#timers = new ScriptTimers(entry => this.enter(entry));
		for (const [name, value] of Object.entries(this.#timers.globals)) this.#define(name, value);
		Object.setPrototypeOf(this.#sandbox, window);
		// An object whatever the realm: nothing has run in it yet that could change it.
		this.#promisePrototype = new Script('Promise.prototype').runInContext(this.#sandbox) as object;
	}

	/** Compiles in this realm; the value belongs to it, and must only be called inside `enter`. */
	run(script: Script): unknown {
		return script.runInContext(this.#sandbox, { timeout: this.#timeoutMs });
	}

	/** Calls into the realm: `entry` and the microtasks it leaves are under the time limit. Throws what it throws. */
	enter(entry: () => void): void {
		containRejections(this.#promisePrototype);
		this.#sandbox[slot] = entry;
		try {
			this.run(enterScript);
		} finally {
			delete this.#sandbox[slot];
		}
	}

	/** Ends the realm's timers. */
	dispose(): void {
		this.#timers.clear();
	}

	#define(name: string, value: unknown): void {
		Object.defineProperty(this.#sandbox, name, { value, writable: true, configurable: true, enumerable: false });
	}
}
