import type { AttemptInit, ProviderContext, Reply } from '@anybrowser/core/provider';
import { type MemoryRequest, sendRequest } from './send-request.ts';

/** What every operation here works with. */
export interface MemoryContext extends ProviderContext {
	/** How to send a request once, for the runtime to carry through its attempts. */
	readonly send: <Answer>(request: MemoryRequest) => (init: AttemptInit) => Promise<Reply<Answer>>;
	/** The sessions and tasks that this process has made, to tell them from what an ambiguous create may have made. */
	readonly made: Set<string>;
}

export function memoryContext(common: ProviderContext): MemoryContext {
	return {
		...common,
		made: new Set(),
		send: request => init => sendRequest(common.baseUrl, request, init),
	};
}
