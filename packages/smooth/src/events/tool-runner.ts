import { AnyBrowserError, type SessionHandle } from '@anybrowser/core';
import { type CallScope, poll } from '@anybrowser/core/provider';
import { zEventEnvelope } from '../generated/schemas.ts';
import type { ApiContext, Schemas } from '../smooth-context.ts';
import type { SmoothTool } from '../tools/define-tool.ts';
import { ToolError } from '../tools/tool-error.ts';
import type { Attachment } from './event-reader.ts';

type Answer = Schemas['ToolAnswerEvent']['payload'];

/** Milliseconds within which an answer must reach Smooth; its agent waits for it. */
const answerMs = 5 * 60_000;

/** Runs the tools that an agent calls, each call once, and answers. */
export class ToolRunner implements Attachment {
	readonly #context: ApiContext;
	readonly #tools: ReadonlyMap<string, SmoothTool>;
	readonly #id: string;
	readonly #session: SessionHandle | null;
	readonly #scope: Pick<CallScope, 'apiKey' | 'headers'>;
	readonly #ending = new AbortController();

	/**
	 * @param id Of the session or one-shot task.
	 * @param scope How answers are sent.
	 */
	constructor(
		context: ApiContext,
		tools: readonly SmoothTool[],
		id: string,
		session: SessionHandle | null,
		{ apiKey, headers }: CallScope,
	) {
		this.#context = context;
		this.#tools = new Map(tools.map(tool => [tool.name, tool]));
		this.#id = id;
		this.#session = session;
		this.#scope = { apiKey, headers };
	}

	receive(event: Schemas['EventResult']): void {
		void this.#serve(event);
	}

	stop(reason: unknown): void {
		this.#ending.abort(reason);
	}

	/** Never rejects. */
	async #serve({ id, payload }: Schemas['EventResult']): Promise<void> {
		const answer = await this.#execute(payload);
		if (this.#ending.signal.aborted) return;
		// Nobody is left to tell when the answer can't be brought: the agent waits in vain, and whoever waits for its task
		// meets the same failure, or their deadline.
		await this.#send(id, answer).catch(() => {});
	}

	async #execute({ name = '', input }: Schemas['EventPayload']): Promise<Answer> {
		const tool = this.#tools.get(name);
		// A call that nobody answers leaves the agent waiting for ever.
		if (!tool) return { code: 400, output: `There is no tool ${JSON.stringify(name)} here` };
		try {
			const { signal } = this.#ending;
			const output = await tool.call(input ?? {}, { id: this.#id, signal, session: this.#session });
			// What JSON can't say fails here, as the tool's failure, and not on its way.
			return { code: 200, output: JSON.parse(JSON.stringify(output ?? null) ?? 'null') };
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return { code: ToolError.is(error) ? 400 : 500, output: message };
		}
	}

	async #send(id: string, payload: Answer): Promise<void> {
		const { runtime, api } = this.#context;
		const { signal } = this.#ending;
		await poll({
			clock: runtime.clock,
			read: () =>
				runtime.call({
					// Answering twice is answering once: Smooth takes one answer a call.
					operation: { name: 'tools.answer', kind: 'idempotent' },
					scope: runtime.open({ ...this.#scope, signal }),
					schema: zEventEnvelope,
					send: init => {
						const body = { id, name: 'tool_call', payload } as const;
						return api.POST('/task/{task_id}/event', { ...init, params: { path: { task_id: this.#id } }, body });
					},
				}),
			isDone: () => true,
			deadlineMs: answerMs,
			signal,
			onTimeout: () => new AnyBrowserError('timeout', `tools.answer: not brought within ${answerMs} ms`),
		});
	}
}
