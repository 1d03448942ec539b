import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { scriptChild } from '../../generated/script-child.ts';
import { PageError } from '../../page/page-error.ts';
import { loadFailure } from '../load-failure.ts';
import { BodyTooLargeError, readBody } from '../read-body.ts';
import { childArguments } from './child-arguments.ts';
import type { FromChild, LoadAnswer, LoadRequest, Task, ToChild } from './messages.ts';

/** Bytes of an answer that a page is handed; a loader says so when there are more. */
const maxBody = 10 * 1024 * 1024;
/** Milliseconds that a process without browsers stays for the next. */
const idleMs = 2000;

/** Loads for a browser whose scripts run in the child. */
export type Load = (url: string, init: RequestInit & { readonly signal: AbortSignal }) => Promise<Response>;

/** Whether a task has been answered. */
interface Waiting {
	resolve(done: { readonly url: string | null; readonly value: unknown }): void;
	reject(error: Error): void;
}

/** A process that scripts run in. It is shared by the browsers of this one, and ends with the last of them. */
export class ScriptProcess {
	static #current: ScriptProcess | null = null;
	static #lastId = 0;

	readonly #child: ChildProcess;
	readonly #waiting = new Map<number, Waiting>();
	readonly #loading = new Map<number, AbortController>();
	readonly #browsers = new Map<number, { readonly load: Load; readonly ended: AbortController }>();
	readonly #ready: Promise<void>;
	#idle: NodeJS.Timeout | undefined;
	/** Set when the process has ended: nothing is answered any more. */
	#endedBy: PageError | undefined;

	/** The one that is there, or a new one. */
	static get(): ScriptProcess {
		ScriptProcess.#current ??= new ScriptProcess();
		return ScriptProcess.#current;
	}

	/** A number for a page or a browser. */
	static nextId(): number {
		return ++ScriptProcess.#lastId;
	}

	private constructor() {
		this.#child = spawn(process.execPath, childArguments(), {
			stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
			env: {},
			serialization: 'advanced',
			windowsHide: true,
		});
		let ready = () => {};
		this.#ready = new Promise(resolve => {
			ready = resolve;
		});
		this.#child.on('message', (message: FromChild) => {
			if (message.kind === 'ready') ready();
			else this.#receive(message);
		});
		this.#child.once('error', () => this.#end());
		this.#child.once('exit', () => this.#end());
		// It may end before it has read its program.
		this.#child.stdin?.on('error', () => undefined).end(scriptChild);
		// A pipe is a socket, which its type doesn't say.
		(this.#child.stdin as Partial<Socket> | null)?.unref?.();
		this.#settle();
	}

	/** Takes a browser on, which is told when the process ends. */
	open(browser: number, load: Load, ended: AbortController): void {
		clearTimeout(this.#idle);
		this.#browsers.set(browser, { load, ended });
	}

	/** Lets go of a browser. */
	async close(browser: number): Promise<void> {
		if (!this.#browsers.delete(browser)) return;
		await this.send({ do: 'closeBrowser', browser }).catch(() => undefined);
		if (this.#browsers.size === 0) this.#idle = setTimeout(() => this.kill(), idleMs).unref();
	}

	/** Has a task carried out. Rejects with a `PageError`; a process that takes longer than `limitMs` is ended. */
	async send(task: Task, { signal, limitMs }: { signal?: AbortSignal | undefined; limitMs?: number } = {}) {
		if (this.#endedBy) throw this.#endedBy;
		const id = ScriptProcess.nextId();
		const done = new Promise<{ readonly url: string | null; readonly value: unknown }>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
		});
		const stop = () => this.#post({ kind: 'stop', id });
		let timer: NodeJS.Timeout | undefined;
		this.#settle();
		try {
			await Promise.race([this.#ready, done]);
			this.#post({ kind: 'task', id, task });
			signal?.addEventListener('abort', stop, { once: true });
			if (limitMs !== undefined) timer = setTimeout(() => this.kill(), limitMs);
			return await done;
		} finally {
			clearTimeout(timer);
			signal?.removeEventListener('abort', stop);
			this.#waiting.delete(id);
			this.#settle();
		}
	}

	/** Ends the process, whatever it is doing. */
	kill(): void {
		this.#child.kill('SIGKILL');
		this.#end();
	}

	/** It keeps this process alive only as long as somebody waits for it. */
	#settle(): void {
		for (const each of [this.#child, this.#child.channel]) {
			if (this.#waiting.size > 0) each?.ref();
			else each?.unref();
		}
	}

	#end(): void {
		if (ScriptProcess.#current === this) ScriptProcess.#current = null;
		const ended = new PageError(
			'evaluation',
			'The process that scripts run in has ended: one of them took too long, or too much',
		);
		this.#endedBy ??= ended;
		for (const { reject } of this.#waiting.values()) reject(ended);
		for (const loading of this.#loading.values()) loading.abort(ended);
		const browsers = [...this.#browsers.values()];
		this.#browsers.clear();
		for (const browser of browsers) browser.ended.abort(ended);
	}

	#post(message: ToChild): void {
		if (this.#child.connected) this.#child.send(message, () => undefined);
	}

	#receive(message: Exclude<FromChild, { kind: 'ready' }>): void {
		if (message.kind === 'leave')
			this.#loading.get(message.load)?.abort(new PageError('navigation', 'The page was left'));
		else if (message.kind === 'load') void this.#load(message.load, message.request);
		else if (message.kind === 'done') {
			const { id, url, outcome } = message;
			if ('value' in outcome) this.#waiting.get(id)?.resolve({ url, value: outcome.value });
			else
				this.#waiting
					.get(id)
					?.reject(new PageError(outcome.failure.kind ?? 'evaluation', String(outcome.failure.message)));
		}
	}

	/** Loads what a page asks for: it may go where its browser may, and gets no more than a page would. */
	async #load(load: number, request: LoadRequest): Promise<void> {
		const leaving = new AbortController();
		this.#loading.set(load, leaving);
		let answer: LoadAnswer;
		try {
			const browser = this.#browsers.get(request.browser);
			if (browser === undefined) throw new Error('The browser is closed');
			const { url, method, headers, body } = request;
			const init = {
				method,
				headers: headers.map(([name, value]): [string, string] => [name, value]),
				signal: leaving.signal,
			};
			const response = await browser.load(url, {
				...init,
				redirect: 'manual',
				body: body === null ? null : new Uint8Array(body),
			});
			const { status, statusText } = response;
			const content = await readBody(response, maxBody, leaving.signal).catch(error => {
				// One byte more than the loader takes.
				if (error instanceof BodyTooLargeError) return new Uint8Array(maxBody + 1);
				throw error;
			});
			const lines = [...response.headers].filter(([name]) => !['content-length', 'content-encoding'].includes(name));
			answer = { status, statusText, headers: lines, body: content };
		} catch (error) {
			answer = { failure: loadFailure(error) };
		}
		this.#loading.delete(load);
		this.#post({ kind: 'loaded', load, answer });
	}
}
