import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

type Schemas = components['schemas'];

/** Which messages are wanted. */
export interface MessageQuery {
	readonly since?: string | undefined;
	readonly limit?: number | undefined;
	readonly all?: boolean | undefined;
}

/** What the agent of a run said, oldest first. */
export class RunMessages {
	readonly #environment: BrowserbaseEnvironment;
	readonly #messages: Schemas['RunMessage'][] = [];

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
	}

	say(text: string): void {
		this.#add('assistant', text);
	}

	/** A step of the agent: a call of a tool, and that it was done. */
	step(description: string, kind: string): void {
		const toolCallId = this.#call(kind, { description });
		this.#add('tool', [{ type: 'tool-result', toolCallId, toolName: kind, output: { ok: true } }]);
	}

	/** That the run waits. It is the last one until the run goes on. */
	pause(message: string): void {
		this.#call('pause', { message });
	}

	/** @throws ApiError 400 for a message that there is none of */
	list({ since, limit = 20, all = false }: MessageQuery): Schemas['RunMessageList'] {
		const last = since === undefined ? -1 : this.#messages.findIndex(({ id }) => id === since);
		if (since !== undefined && last < 0) throw new ApiError(400, 'querystring/since is not the id of a message');
		const rest = this.#messages.slice(last + 1);
		const data = all ? rest : rest.slice(0, limit);
		return { data, nextSince: data.at(-1)?.id ?? since ?? null };
	}

	#call(toolName: string, input: object): string {
		const toolCallId = crypto.randomUUID();
		this.#add('assistant', [{ type: 'tool-call', toolCallId, toolName, input }]);
		return toolCallId;
	}

	#add(role: 'assistant' | 'tool', content: Schemas['RunMessage']['message']['content']): void {
		this.#messages.push({ id: crypto.randomUUID(), createdAt: this.#environment.stamp(), message: { role, content } });
	}
}
