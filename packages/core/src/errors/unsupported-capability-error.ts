import type { Capability, CapabilityNote } from '../contract/capability.ts';
import { AnyBrowserError } from './any-browser-error.ts';

/** The provider can't do what was asked; nothing was sent. */
export class UnsupportedCapabilityError extends AnyBrowserError {
	override readonly name = 'UnsupportedCapabilityError';
	readonly capability: Capability;
	/** What to use instead, when there is something. */
	readonly instead: string | null;

	constructor(provider: string, operation: string, capability: Capability, note: CapabilityNote | undefined) {
		const reason = note?.reason ?? 'the provider has no such thing';
		const hint = note?.instead ? ` Instead: ${note.instead}` : '';
		super('unsupported', `${provider} can't honour "${capability}": ${reason}.${hint}`, { provider, operation });
		this.capability = capability;
		this.instead = note?.instead ?? null;
	}
}
