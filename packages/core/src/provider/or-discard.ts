import { createAttemptSignal } from '../http/attempt-signal.ts';
import type { ProviderContext } from './create-provider-context.ts';
import type { ProviderCall } from './provider-call.ts';

/** Milliseconds for which the end is waited for, where nothing is wrong but the work. It goes on by itself then. */
const maxEndMs = 10_000;

/**
 * Does what a new session or task needs before its caller gets it. When that fails, the new one is ended: its caller never
 * learns its id.
 *
 * @throws The first error, which says more than a failure to end.
 */
export async function orDiscard(
	{ runtime }: Pick<ProviderContext, 'runtime'>,
	call: Pick<ProviderCall<unknown>, 'operation' | 'scope'>,
	{ id, discard }: { readonly id: string; readonly discard: (id: string) => Promise<void> },
	work: () => Promise<unknown>,
): Promise<void> {
	try {
		await work();
	} catch (error) {
		const ending = runtime.endLeftover({ operation: call.operation, id, end: () => discard(id) });
		// A caller who aborts waits for nothing any more, and one whose deadline has passed not for long.
		const { clock } = runtime;
		const { signal: caller } = call.scope;
		const bound = createAttemptSignal({ clock, timeoutMs: maxEndMs, leftMs: Number.POSITIVE_INFINITY, caller });
		await bound.orStopped(ending).catch(() => {});
		bound.release();
		throw error;
	}
}
