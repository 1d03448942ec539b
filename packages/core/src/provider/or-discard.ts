import type { ProviderContext } from './create-provider-context.ts';
import type { ProviderCall } from './provider-call.ts';

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
		// A caller who has aborted waits for nothing any more.
		if (!call.scope.signal?.aborted) await ending;
		throw error;
	}
}
