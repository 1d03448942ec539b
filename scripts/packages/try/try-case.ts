import type { TryContext } from './try-context.ts';

/** What came of a case. Whatever else it throws is a failure. */
export interface TryOutcome {
	/** Of what was tried, as it names itself: `deno 2.9.7`. */
	readonly version: string;
	/** What was seen, in a line. */
	readonly detail: string;
	/** Set when what was tried doesn't work, as the documentation says, and was seen not to. */
	readonly notSupported?: string;
}

/** One thing that people do with the packed packages. */
export interface TryCase {
	/** Unique. */
	readonly name: string;
	/** What `--only` takes beside the name. */
	readonly area: string;
	/** Packages of npm's registry that bring the tools, with their versions: `bun@1.3.14`. Without them it is not run. */
	readonly needs?: readonly string[];
	/** Milliseconds after which it counts as stuck. Default: four minutes. */
	readonly maxMs?: number;
	run(context: TryContext): Promise<TryOutcome>;
}
