import { setTimeout as sleep } from 'node:timers/promises';
import type { answerSkyvern } from './skyvern-answers.ts';
import type { TaskAccount, TimedTask } from './task-server.ts';

/** Milliseconds that an answer takes. */
const answerMs = 5;

/** Milliseconds since the epoch at which the first task is made, the others a second apart: lists page by whole seconds. */
const firstAt = Date.UTC(2026, 0, 1);

/** A vendor's tasks without a network: as many as are started, all running until they are told to end. */
export class StubTasks {
	readonly #answer: typeof answerSkyvern;
	readonly #account: TaskAccount;
	#underWay = 0;
	/** How many requests were under way at once at most. */
	maxUnderWay = 0;
	/** How many tasks the answers to requests for the list could have told of. */
	listed = 0;
	hasEnded = false;

	constructor(answer: typeof answerSkyvern) {
		this.#answer = answer;
		const byId = new Map<string, TimedTask>();
		const tasks: TimedTask[] = [];
		const isDone = () => this.hasEnded;
		this.#account = {
			requests: 0,
			tasks,
			add() {
				const task: TimedTask = {
					id: crypto.randomUUID(),
					endsAt: Number.POSITIVE_INFINITY,
					createdAt: firstAt + tasks.length * 1_000,
					get isDone() {
						return isDone();
					},
				};
				tasks.unshift(task);
				byId.set(task.id, task);
				return task;
			},
			find: id => byId.get(id),
		};
	}

	readonly fetch = async (request: Request): Promise<Response> => {
		this.maxUnderWay = Math.max(this.maxUnderWay, ++this.#underWay);
		const { pathname, searchParams } = new URL(request.url);
		const { method } = request;
		const body = method === 'POST' ? ((await request.json()) as Readonly<Record<string, unknown>>) : {};
		const path = pathname.replace(/^\/(api\/)?v1/, '');
		const limit = searchParams.get('page_size') ?? searchParams.get('l') ?? searchParams.get('limit');
		if (method === 'GET' && limit !== null) this.listed += Number(limit);
		await sleep(answerMs);
		const { status, value } = this.#answer(this.#account, { method, path, query: searchParams, body });
		this.#underWay--;
		return Response.json(value, { status });
	};
}
