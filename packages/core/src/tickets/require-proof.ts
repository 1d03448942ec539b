import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { StartProof } from '../contract/ticket-operations.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import type { OnceOperation } from './once-work.ts';

/** How a provider proves a start. @throws UnsupportedCapabilityError where it can't; nothing was sent. */
export function requireProof<Options, Made>(
	{ name, capabilities, capabilityNotes }: BrowserSessionProvider,
	operation: OnceOperation,
	proof: StartProof<Options, Made> | undefined,
): StartProof<Options, Made> {
	if (proof !== undefined && capabilities[operation] !== 'none') return proof;
	throw new UnsupportedCapabilityError(name, operation, operation, capabilityNotes[operation]);
}
