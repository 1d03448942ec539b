import type { AgentStep } from '../../agent/agent-step.ts';
import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { KeptContent } from '../../kernel/content-store.ts';
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
	readonly #clock: Clock;
	readonly #messages: KeptMessage[] = [];
	/** The call of each step that was told of. */
	readonly #calls = new WeakMap<AgentStep, string>();
	/** When the last of them was said; milliseconds since the epoch. */
	#last = 0;

	constructor({ clock }: Pick<BrowserbaseEnvironment, 'clock'>) {
		this.#clock = clock;
	}

	say(text: string): void {
		this.#add('assistant', text);
	}

	/**
	 * A step of the agent: a call of a tool, with how the page looks then where there is a picture, and what came of it. Of one that
	 * was told of before, what has come of it since.
	 */
	step(step: AgentStep): void {
		const { description, kind, failure, after } = step;
		const toolCallId = this.#calls.get(step) ?? this.#call(kind, { description }, after?.picture ?? null);
		this.#calls.set(step, toolCallId);
		const output = failure === null ? { ok: true } : { ok: false, error: failure };
		this.#add('tool', [{ type: 'tool-result', toolCallId, toolName: kind, output }]);
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
		const data = (all ? rest : rest.slice(0, limit)).map(toBody);
		return { data, nextSince: data.at(-1)?.id ?? since ?? null };
	}

	#call(toolName: string, input: object, picture: KeptContent | null = null): string {
		const toolCallId = crypto.randomUUID();
		this.#add('assistant', [{ type: 'tool-call', toolCallId, toolName, input }], picture);
		return toolCallId;
	}

	#add(role: 'assistant' | 'tool', content: string | Part[], picture: KeptContent | null = null): void {
		const id = crypto.randomUUID();
		// Later than the one before, as it is where an agent thinks: clients see by it which came first.
		this.#last = Math.max(this.#clock.now(), this.#last + 1);
		this.#messages.push({ id, createdAt: new Date(this.#last).toISOString(), role, content, picture });
	}
}

type Part = Schemas['RunMessagePart'];

interface KeptMessage extends Pick<Schemas['RunMessage'], 'id' | 'createdAt'> {
	readonly role: 'assistant' | 'tool';
	readonly content: string | Part[];
	/** What the message shows besides, as long as it is kept. */
	readonly picture: KeptContent | null;
}

function toBody({ id, createdAt, role, content, picture }: KeptMessage): Schemas['RunMessage'] {
	const shown = picture?.content ?? null;
	if (shown === null || typeof content === 'string') return { id, createdAt, message: { role, content } };
	const file = { type: 'file', mediaType: 'image/png', data: Buffer.from(shown).toString('base64') };
	return { id, createdAt, message: { role, content: [file, ...content] } };
}
