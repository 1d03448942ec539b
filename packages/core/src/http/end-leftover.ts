import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { observe } from './observe.ts';

const pausesMs = [500, 2_000];

/** Something that was made, and that nobody who called for it will ever hold. */
export interface Leftover {
	/** What it was made by. */
	readonly operation: string;
	readonly id: string | undefined;
	readonly end: () => Promise<unknown>;
}

/** Ends a leftover, and tries again when that fails. What stays is told as a warning. Never rejects. */
export async function endLeftover(
	{ clock, provider, onWarning }: Pick<HttpRuntimeConfig, 'clock' | 'provider' | 'onWarning'>,
	{ operation, id, end }: Leftover,
): Promise<void> {
	let timesGone = 0;
	for (let tries = 0; ; tries++) {
		try {
			await end();
			return;
		} catch (error) {
			// Said twice it is no proxy's word: it has ended, or somebody else has ended it.
			if (AnyBrowserError.is(error, 'not_found') && ++timesGone === 2) return;
			const pauseMs = pausesMs[tries];
			if (pauseMs === undefined) {
				const what = `${operation}: what was made after its caller had left${id === undefined ? '' : ` (${id})`} could not be ended`;
				const message = `${what}, and may still be open: ${error instanceof Error ? error.message : String(error)}`;
				observe(() => onWarning?.({ code: 'left_open', provider, message }));
				return;
			}
			await clock.sleep(pauseMs);
		}
	}
}
