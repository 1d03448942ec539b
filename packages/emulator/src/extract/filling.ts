import type { SchemaReader } from './schema-reader.ts';

/** An object as far as it could be filled. */
export interface Filling {
	readonly value: Readonly<Record<string, unknown>>;
	/** How many of its properties were found. */
	readonly found: number;
	/** From 0 to 1: how many, and how surely. */
	readonly score: number;
	/** The required properties that weren't found. */
	readonly missing: readonly string[];
}

/** A value that was found somewhere on the page, and how surely. */
export interface PageFind {
	readonly value: unknown;
	readonly score: number;
}

/** What every step of an extraction knows. */
export interface FillContext {
	readonly schemas: SchemaReader;
	readonly decimalComma: boolean;
	/** Words that go without saying: in `products`, a `productName` is a name. */
	readonly hints: readonly string[];
	readonly depth: number;
	/** Looks for what no record of its own has; only while filling what the page as a whole is asked for. */
	readonly elsewhere?: (property: string) => PageFind | undefined;
}

/** Deeper than this nothing is looked for; schemas may be endless. */
export const maxDepth = 6;

/** Whether there is anything in it, and all that has to be. */
export function isFilled({ found, missing }: Filling): boolean {
	return found > 0 && missing.length === 0;
}

/** The context of what lies inside: nothing there is looked for on the rest of the page. */
export function inside({ schemas, decimalComma, hints, depth }: FillContext, hint?: string): FillContext {
	return { schemas, decimalComma, hints: hint === undefined ? hints : [...hints, hint], depth: depth + 1 };
}
