import type { Profile } from '../contract/profile.ts';
import type { Session } from '../contract/session.ts';
import type { Task } from '../contract/task.ts';
import { AnyBrowserError, type ErrorDetails } from './any-browser-error.ts';

/** What a call may have made without its caller learning of it. */
export type Creation = Session | Task | Profile;

/** A call that must not happen twice may have been executed, or not. It was not repeated. */
export class AmbiguousOutcomeError<Found = Creation> extends AnyBrowserError {
	override readonly name = 'AmbiguousOutcomeError';
	readonly #find: (() => Promise<readonly Found[]>) | undefined;
	/** What the call may have made, as far as `startOnce` and `openOnce` have looked for it already. */
	readonly candidates: readonly Found[];

	constructor(
		message: string,
		details: ErrorDetails & { readonly candidates?: readonly Found[] },
		find?: () => Promise<readonly Found[]>,
	) {
		super('ambiguous_outcome', message, details);
		this.#find = find;
		this.candidates = Object.freeze([...(details.candidates ?? [])]);
	}

	/** Whether `reconcile` can look for what may have been made. */
	get canReconcile(): boolean {
		return this.#find !== undefined;
	}

	/**
	 * Looks for what the call may have made: what appeared at the provider since it began, by the server's clock, and that
	 * this process did not make otherwise. Other processes with the same account may have made it, so look before you
	 * close it. An empty list doesn't say that nothing was made: it may appear later, so look again before you repeat the
	 * call.
	 *
	 * @throws AnyBrowserError `unsupported` where there is nothing to look through, and whatever listing throws.
	 */
	async reconcile(): Promise<readonly Found[]> {
		if (this.#find) return this.#find();
		const { provider, operation } = this;
		throw new AnyBrowserError('unsupported', `${operation}: the provider has no list to look through`, {
			provider,
			operation,
		});
	}
}
