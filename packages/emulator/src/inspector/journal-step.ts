import type { AgentStep } from '../agent/agent-step.ts';
import type { Tone } from './inspector-data.ts';

/** The two moments at which a step's page is looked at. */
export type StepSide = 'before' | 'after';

/** A step of an agent, as the journal keeps it. */
export class JournalStep {
	/** The same for the same step in every answer. */
	readonly ref: string;
	readonly #step: AgentStep;
	#hasPages = true;
	#end: { readonly tone: Tone; readonly outcome: string | null } | undefined;

	constructor(step: AgentStep, ref: string) {
		this.#step = step;
		this.ref = ref;
	}

	get text(): string {
		return this.#step.description;
	}

	get kind(): string {
		return this.#step.kind;
	}

	/** Milliseconds since the epoch. */
	get at(): number {
		return this.#step.startedAt;
	}

	/** Where the page was last; null before there was one. */
	get url(): string | null {
		const { url } = this.#step;
		return url === 'about:blank' ? null : url;
	}

	get tone(): Tone {
		const { endedAt, failure } = this.#step;
		return this.#end?.tone ?? (endedAt === null ? 'busy' : failure === null ? 'good' : 'bad');
	}

	/** What became of it, in a word or a sentence; null where it went well, or goes on. */
	get outcome(): string | null {
		return this.#end ? this.#end.outcome : this.#step.failure;
	}

	/** Its task has ended, and with it a step that goes on. */
	end(tone: Tone, outcome: string | null): void {
		if (this.tone === 'busy') this.#end = { tone, outcome };
	}

	/** How the page looked: a PNG, or its document where the browser draws nothing; undefined when there is none, or no longer. */
	look(side: StepSide, form: 'picture' | 'html'): Uint8Array | undefined {
		return (this.#hasPages && this.#step[side]?.[form]?.content) || undefined;
	}

	/** Shows no pages any more; what is kept of them leaves as others come. */
	forgetPages(): void {
		this.#hasPages = false;
	}
}
