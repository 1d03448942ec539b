import type { Tone } from './inspector-data.ts';

/** What an agent is about to do. */
export interface StepFacts {
	readonly text: string;
	readonly kind: string;
	/** Where the page is; null before there is one. */
	readonly url: string | null;
}

/** The two moments that a step has a picture of. */
export type StepSide = 'before' | 'after';

/** One thing that an agent did, as the journal keeps it. It goes on until the next one begins, or its task ends. */
export class JournalStep {
	readonly facts: StepFacts;
	/** The same for the same step in every answer. */
	readonly ref: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly #changed: () => void;
	readonly #pictures = new Map<StepSide, Uint8Array>();
	#tone: Tone = 'busy';
	#outcome: string | null = null;

	constructor(facts: StepFacts, { ref, at, changed }: Pick<JournalStep, 'ref' | 'at'> & { changed(): void }) {
		this.facts = facts;
		this.ref = ref;
		this.at = at;
		this.#changed = changed;
	}

	get tone(): Tone {
		return this.#tone;
	}

	/** What became of it, in a word or a sentence; null where it went well, or goes on. */
	get outcome(): string | null {
		return this.#outcome;
	}

	/** It is over, unless it was before. */
	end(tone: Tone, outcome: string | null = null): void {
		if (this.#tone !== 'busy') return;
		this.#tone = tone;
		this.#outcome = outcome;
		this.#changed();
	}

	/** Keeps how the page looked at one of its moments, as a PNG. */
	show(side: StepSide, picture: Uint8Array): void {
		this.#pictures.set(side, picture);
		this.#changed();
	}

	pictureOf(side: StepSide): Uint8Array | undefined {
		return this.#pictures.get(side);
	}

	forgetPictures(): void {
		this.#pictures.clear();
	}
}
