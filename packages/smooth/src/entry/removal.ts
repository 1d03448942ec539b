import type { AttemptInit, CallScope, Reply } from '@anybrowser/core/provider';
import { zAcknowledgementEnvelope } from '../generated/schemas.ts';
import type { ApiContext } from '../smooth-context.ts';

/** Sends a request that ends or deletes something, which Smooth only acknowledges. Twice is the same as once. */
export async function removal(
	{ runtime }: ApiContext,
	operation: string,
	scope: CallScope,
	send: (init: AttemptInit) => Promise<Reply<unknown>>,
): Promise<void> {
	await runtime.call({
		operation: { name: operation, kind: 'idempotent' },
		scope,
		schema: zAcknowledgementEnvelope,
		send,
	});
}
