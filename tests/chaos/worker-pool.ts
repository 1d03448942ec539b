import { type ChildProcess, fork } from 'node:child_process';
import type { Random } from '../soak/create-random.ts';
import { settingsVariable, type WorkerSettings } from './worker-settings.ts';

/** Milliseconds between two kills from outside. */
const killEach = { min: 500, max: 1_500 };

/** Keeps workers running, kills them at random, and starts another one for each that died. */
export class WorkerPool {
	readonly #path: string;
	readonly #settingsOf: (share: number, seed: number) => WorkerSettings;
	readonly #random: Random;
	readonly #children = new Map<number, ChildProcess>();
	readonly #done: Promise<void>;
	#finish: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
	#killsLeft: number;
	#isEnding = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How workers died, and how often. */
	readonly deaths: Record<string, number> = {};

	constructor(options: {
		readonly path: string;
		readonly workers: number;
		readonly kills: number;
		/** Whether they are killed from outside, too. */
		readonly isKilled: boolean;
		readonly random: Random;
		readonly settingsOf: (share: number, seed: number) => WorkerSettings;
	}) {
		this.#path = options.path;
		this.#settingsOf = options.settingsOf;
		this.#random = options.random;
		this.#killsLeft = options.kills;
		this.#done = new Promise((resolve, reject) => {
			this.#finish = { resolve, reject };
		});
		// Whoever waits for it hears of it; nobody has to.
		this.#done.catch(() => {});
		for (let share = 0; share < options.workers; share++) this.#start(share);
		if (options.isKilled) this.#killLater();
	}

	/** Resolves when every worker has ended by itself. */
	get done(): Promise<void> {
		return this.#done;
	}

	/** Ends all of them. */
	async end(): Promise<void> {
		this.#isEnding = true;
		clearTimeout(this.#timer);
		await Promise.all(
			[...this.#children.values()].map(
				child =>
					new Promise(resolve => {
						child.once('exit', resolve);
						child.kill('SIGKILL');
					}),
			),
		);
	}

	#start(share: number): void {
		const settings = this.#settingsOf(share, this.#random.below(2 ** 31));
		const left = { ...settings, ...(this.#killsLeft <= 0 && { deaths: {} }) };
		const child = fork(this.#path, {
			env: { ...process.env, [settingsVariable]: JSON.stringify(left) },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
			// It is plain JavaScript: what lets this process run TypeScript would only make it start later.
			execArgv: [],
		});
		this.#children.set(share, child);
		let said = '';
		let died = 'from outside';
		child.stderr?.on('data', text => {
			said += text;
		});
		child.on('message', message => {
			died = (message as { readonly died: string }).died;
		});
		child.on('exit', (code, signal) => {
			this.#children.delete(share);
			if (this.#isEnding) return;
			if (signal === 'SIGKILL') {
				this.deaths[died] = (this.deaths[died] ?? 0) + 1;
				this.#killsLeft -= 1;
				this.#start(share);
			} else if (code !== 0) this.#finish?.reject(new Error(`a worker ended with ${code ?? signal}: ${said}`));
			else if (this.#children.size === 0) this.#finish?.resolve();
		});
	}

	#killLater(): void {
		const ms = killEach.min + this.#random.below(killEach.max - killEach.min);
		this.#timer = setTimeout(() => {
			if (this.#killsLeft <= 0 || this.#isEnding) return;
			const children = [...this.#children.values()];
			children[this.#random.below(children.length)]?.kill('SIGKILL');
			this.#killLater();
		}, ms);
	}
}
