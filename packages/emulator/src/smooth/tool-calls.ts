import type { components } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { randomId } from '../kernel/random-id.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { SmoothTask } from './smooth-task.ts';

type ToolAnswer = components['schemas']['ToolAnswerEvent'];

/** The tools of an agent, by name; each is a call to the client, and what it answers. */
export type AgentTools = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;

interface OpenCall {
	readonly resolve: (output: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** The calls of one task's agent to the client's own tools. A call is answered once; an error that is fatal ends the run. */
export class ToolCalls {
	readonly #task: SmoothTask;
	readonly #open = new Map<string, OpenCall>();

	constructor(task: SmoothTask) {
		this.#task = task;
	}

	/** Whether the agent is waiting for an answer. */
	get isWaiting(): boolean {
		return this.#open.size > 0;
	}

	/** Takes the client's answer. @throws ApiError 400 when there is no such call, or it has been answered. */
	answer({ id, payload }: ToolAnswer): void {
		const call = this.#open.get(id);
		if (call === undefined) throw new ApiError(400, 'There is no tool call to answer');
		this.#open.delete(id);
		if (payload.code === 200) call.resolve(payload.output);
		else call.reject(payload.code === 400 ? new ToolCallFailed(payload.output) : new FatalToolError(payload.output));
	}

	/** Runs an agent's work with the task's custom tools; the first fatal answer is the end of it, whatever the agent does. */
	async during<Output>(work: (tools: AgentTools, signal: AbortSignal) => Promise<Output>, signal: AbortSignal) {
		const fatal = new AbortController();
		const linked = linkSignals(signal, fatal.signal);
		const mine = new Set<string>();
		const call = async (name: string, input: unknown) => {
			const id = randomId();
			mine.add(id);
			const answered = new Promise<unknown>((resolve, reject) => this.#open.set(id, { resolve, reject }));
			this.#task.append(id, 'tool_call', { name, input });
			try {
				return await untilAborted(answered, linked.signal);
			} catch (error) {
				if (error instanceof FatalToolError) fatal.abort(error);
				throw error;
			}
		};
		const tools = (this.#task.request.custom_tools ?? []).map(
			({ name }) => [name, (input?: unknown) => call(name, input ?? {})] as const,
		);
		try {
			return await untilAborted(work(Object.fromEntries(tools), linked.signal), linked.signal);
		} finally {
			linked.unlink();
			// What an agent asked and didn't wait for is nobody's any more.
			for (const id of mine) this.#open.delete(id);
		}
	}
}

/** An answer with code 400: the agent may try something else. */
class ToolCallFailed extends Error {
	override readonly name: string = 'ToolCallFailed';

	constructor(output: unknown) {
		super(typeof output === 'string' ? output : JSON.stringify(output));
	}
}

/** An answer with code 500: the task stops. */
class FatalToolError extends ToolCallFailed {
	override readonly name = 'FatalToolError';
}
