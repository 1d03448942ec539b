import type { Span } from './tracing.ts';

/** How the requests of a call show in traces. */
export interface CallTrace {
	/** What they are part of. */
	readonly span?: Span | undefined;
	/** They only look whether something has ended: that is an event of the wait's span, and no span. */
	readonly isPoll?: boolean | undefined;
}

// A symbol travels with a call's options through every provider, and is no option of anybody's.
const key = Symbol.for('anybrowser.trace');

/** The same options for a call that is part of something. */
export function withTrace<Options extends object>(options: Options, trace: CallTrace): Options {
	return { ...options, [key]: trace };
}

/** What a call is part of, if it is part of anything. */
export function traceOf(options: object): CallTrace | undefined {
	// The cast is sound: nobody else has the key.
	return (options as { readonly [key]?: CallTrace })[key];
}
