import { EventReaderRegistry } from './event-reader-registry.ts';
import type { SessionContext } from './session-context.ts';

/** The readers of all sessions of a provider, whatever its calls go with. */
export function readersOf({ reading }: Pick<SessionContext, 'reading'>): EventReaderRegistry {
	reading.readers ??= new EventReaderRegistry(reading.context);
	return reading.readers;
}
