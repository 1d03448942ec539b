import { isFinalTaskStatus, type Task } from '@anybrowser/core';
import type { CommandContext } from './command-context.ts';
import { renderUsage } from './render-usage.ts';

/** Milliseconds between two looks at the clock. */
const tickMs = 1_000;

/** How a task goes on, for people: each change of its state is a line, and a terminal also shows the time and the cost. */
export class TaskProgress {
	readonly #context: CommandContext;
	readonly #startedAt = performance.now();
	readonly #timer: NodeJS.Timeout | undefined;
	#task: Task | undefined;
	#status: string | undefined;

	constructor(context: CommandContext) {
		this.#context = context;
		if (context.isWatched && !context.isJson) {
			this.#timer = setInterval(() => this.#show(), tickMs);
			this.#timer.unref();
			this.#show();
		}
	}

	/** To be called with each state that is read. */
	readonly update = (task: Task): void => {
		if (task.status !== this.#status) this.#context.say(`task ${task.id}: ${task.status}`);
		this.#status = task.status;
		this.#task = task;
		if (!isFinalTaskStatus(task.status)) this.#show();
	};

	/** To be called on every way out. */
	end(): void {
		clearInterval(this.#timer);
		this.#context.showStatus(undefined);
	}

	/** What there is to say once the task has ended: how long it was waited for, and what it has used. */
	sayOutcome({ usage }: Task): void {
		const used = renderUsage({ ...usage, durationMs: null });
		this.#context.say(
			`took ${elapsed(performance.now() - this.#startedAt)}${used === undefined ? '' : `; used: ${used}`}`,
		);
	}

	#show(): void {
		const used = this.#task && renderUsage({ ...this.#task.usage, durationMs: null });
		const parts = [this.#status ?? 'starting', elapsed(performance.now() - this.#startedAt), used];
		this.#context.showStatus(parts.filter(part => part !== undefined).join(' · '));
	}
}

/** `7.5 s`, `2 min 5 s`, as people say it. */
function elapsed(ms: number): string {
	const seconds = ms / 1_000;
	if (seconds < 60) return `${seconds.toFixed(1)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
