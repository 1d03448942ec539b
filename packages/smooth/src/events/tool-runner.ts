import type { SessionHandle } from '@anybrowser/core';
import { poll } from '@anybrowser/core/provider';
import { zEventEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import type { SmoothTool } from '../tools/define-tool.ts';
import { ToolError } from '../tools/tool-error.ts';
import type { SessionListener } from './event-reader.ts';
import { readersOf } from './readers-of.ts';
import type { SessionContext } from './session-context.ts';

type Answer = Schemas['ToolAnswerEvent']['payload'];

/** Milliseconds within which an answer must reach Smooth; its agent waits for it. */
const maxAnswerMs = 5 * 60_000;

/** The tools of one session or one-shot task. */
export interface ToolRunnerOptions {
	readonly tools: readonly SmoothTool[];
	/** The id of the session or one-shot task. */
	readonly id: string;
	/** The session that tools can act in; `null` for a one-shot task. */
	readonly session: SessionHandle | null;
	/** The call that the tools were given to. Answers go with its key and headers. */
	readonly call: SmoothCall;
}

/** Runs the tools that the agent of a session or one-shot task calls, until its end. */
export function runTools(context: SessionContext, options: ToolRunnerOptions): void {
	const { id, call } = options;
	readersOf(context).for(call, id).listen(new ToolRunner(context, options));
}

/** Runs each call of a tool once, and answers. */
class ToolRunner implements SessionListener {
	readonly #context: SmoothContext;
	readonly #options: ToolRunnerOptions;
	readonly #tools: ReadonlyMap<string, SmoothTool>;
	readonly #ending = new AbortController();

	constructor(context: SmoothContext, options: ToolRunnerOptions) {
		this.#context = context;
		this.#options = options;
		this.#tools = new Map(options.tools.map(tool => [tool.name, tool]));
	}

	onToolCall(event: Schemas['EventResult']): void {
		void this.#serve(event);
	}

	onEnd(reason: unknown): void {
		this.#ending.abort(reason);
	}

	/** Never rejects. */
	async #serve({ id, payload }: Schemas['EventResult']): Promise<void> {
		const answer = await this.#execute(payload);
		if (this.#ending.signal.aborted) return;
		// No caller is left to tell when the answer can't be sent. The agent then waits in vain, and a wait for its task meets
		// the same failure, or its deadline.
		await this.#send(id, answer).catch(() => {});
	}

	async #execute({ name = '', input }: Schemas['EventPayload']): Promise<Answer> {
		const tool = this.#tools.get(name);
		// A call without an answer leaves the agent waiting for ever.
		if (!tool) return { code: 400, output: `There is no tool ${JSON.stringify(name)} here` };
		try {
			const { id, session } = this.#options;
			const output = await tool.call(input ?? {}, { id, session, signal: this.#ending.signal });
			// A value that JSON can't carry fails here, as the tool's failure, and not while it is sent.
			return { code: 200, output: JSON.parse(JSON.stringify(output ?? null) ?? 'null') };
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return { code: ToolError.is(error) ? 400 : 500, output: message };
		}
	}

	async #send(eventId: string, payload: Answer): Promise<void> {
		const { signal } = this.#ending;
		const call = this.#options.call.detached('tools.answer').with({ signal });
		const params = { path: { task_id: this.#options.id } };
		const body = { id: eventId, name: 'tool_call', payload } as const;
		await poll({
			clock: this.#context.runtime.clock,
			// Answering twice is answering once: Smooth takes one answer a call.
			read: () => call.idempotent(http => http.POST('/task/{task_id}/event', { params, body }), zEventEnvelope),
			isDone: () => true,
			deadlineMs: maxAnswerMs,
			signal,
			onTimeout: () => call.error('timeout', `${call.operation}: not sent within ${maxAnswerMs} ms`),
		});
	}
}
