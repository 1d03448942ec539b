import type { TryContext } from '../try-context.ts';

/** A bundler, and how somebody builds with it. */
export interface Bundler {
	/** With its version. */
	readonly name: string;
	/** What is installed beside the packages. */
	readonly tools: readonly string[];
	/** The files that it wants beside `program.mjs`, for an entry and the folder of what is built. */
	settings?(entry: string, provider: TryContext['provider']): Readonly<Record<string, string>>;
	/** What Node is given before what was built, where that expects more than Node has. */
	readonly nodeOptions?: readonly string[];
	/** Builds an entry into `out`, where it then has the same name. */
	build(entry: string): readonly [string, ...string[]];
}
