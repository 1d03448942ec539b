import { type Begin, beginCalls, type ProviderContext } from '@anybrowser/core/provider';
import { type SendRequest, sendRequests } from './send-request.ts';

/** What every operation here works with. */
export interface MemoryContext extends ProviderContext {
	readonly begin: Begin<SendRequest>;
	/** The sessions and tasks that this process has made, to tell them from what an ambiguous create may have made. */
	readonly made: Set<string>;
}

export function memoryContext(common: ProviderContext): MemoryContext {
	return { ...common, begin: beginCalls(common, sendRequests(common.baseUrl)), made: new Set() };
}
