import type { ProfileSelection } from '@anybrowser/core';
import type { Schemas } from '../browserbase-context.ts';

/** A profile in Browserbase's words, which calls it a context. */
export function contextUse({ id, readOnly, save }: ProfileSelection): Schemas['ContextUse'] {
	const persist = save ?? (readOnly === undefined ? undefined : !readOnly);
	return { id, ...(persist !== undefined && { persist }) };
}
