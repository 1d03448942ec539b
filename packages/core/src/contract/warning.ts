import type { Capability } from './capability.ts';

/** Something that did not stop the call, but that the caller should know. */
export interface Warning {
	/**
	 * `unsupported`: an option was left out because the provider can't honour it.
	 * `unknown_value`: the provider answered with a value that this version doesn't know.
	 * `provider`: the provider itself warned.
	 * `unknown_kind`: the provider doesn't tell whether this is a session or a task.
	 * `left_open`: something was made for a caller who had left, and could not be ended; the message has its id. Or it
	 * may have been made, and its answer was lost; the message says where to look.
	 * `fallback`: a provider could not take the call, and the next one was asked.
	 */
	readonly code: 'unsupported' | 'unknown_value' | 'unknown_kind' | 'provider' | 'fallback' | 'left_open';
	readonly provider: string;
	readonly message: string;
	/** The capability that is missing, when `code` is `unsupported`. */
	readonly capability?: Capability;
}
