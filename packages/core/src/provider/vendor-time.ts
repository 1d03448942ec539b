import type { TicketOperations } from '../contract/ticket-operations.ts';
import type { ProviderContext } from './create-provider-context.ts';

/** The time at the vendor, as its answers tell it. */
export function vendorTime({
	runtime: { clock, serverClock },
}: Pick<ProviderContext, 'runtime'>): TicketOperations['now'] {
	return () => ({ time: serverClock.timeAt(clock.now()), isVendors: serverClock.isKnown });
}
