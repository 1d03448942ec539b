import type { KeptContent } from '../kernel/content-store.ts';
import type { StepKind } from './agent.ts';

/** A step that an agent takes, as far as it has come. */
export interface AgentStep {
	readonly description: string;
	readonly kind: StepKind;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	/** Null while it is under way. */
	readonly endedAt: number | null;
	/** Why it failed; null for one that didn't. */
	readonly failure: string | null;
	/** Where the page was last. */
	readonly url: string;
	/** The page before the first thing that was done with it; null when nothing was, or nobody may look. */
	readonly before: SeenPage | null;
	/** The page after the last thing that was done with it. */
	readonly after: SeenPage | null;
}

/** How a page looked at a moment. */
export interface SeenPage {
	readonly url: string;
	/** A PNG; null from a browser that draws nothing. */
	readonly picture: KeptContent | null;
	/** The document as HTML in UTF-8; null where there is a picture. */
	readonly html: KeptContent | null;
}

/** Who is told of an agent's steps. */
export interface StepListener {
	/** A step begins; it shows what becomes of it. */
	stepBegins(step: AgentStep): void;
	/**
	 * It has ended, or waits for somebody: what it has been so far can be told. Called once for each, and again for one that was
	 * told of as it waited and has come out otherwise since.
	 */
	stepDone(step: AgentStep): void;
}
