import type { Handler } from './handler.ts';
import type { Reply } from './reply.ts';

/** Something that the provider has and this emulator has not yet: answered with 501, which no specification speaks of. */
export class NotEmulated extends Error implements Reply {
	override readonly name = 'NotEmulated';
	readonly status = 501;
	readonly body: unknown;
	readonly unchecked = true;

	/** @param what the operation's id, or a part of what it does */
	constructor(what: string) {
		super(`The emulator does not emulate ${what} yet.`);
		this.body = { detail: this.message };
	}
}

/** Handlers for the operations that are left for later. */
export function notEmulated(operations: readonly string[]): Readonly<Record<string, Handler>> {
	const refuse = (operation: string): Handler => {
		return () => {
			throw new NotEmulated(operation);
		};
	};
	return Object.fromEntries(operations.map(operation => [operation, refuse(operation)]));
}
