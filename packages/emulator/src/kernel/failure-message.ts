import { cutMessage } from './cut-message.ts';

/** What a failure says for itself, in words fit for a response. */
export function failureMessage(error: unknown): string {
	return cutMessage(error instanceof Error && error.message !== '' ? error.message : sayable(error));
}

/** A script may throw what can't be made a text. */
function sayable(thrown: unknown): string {
	try {
		return String(thrown);
	} catch {
		return 'It failed with a value that says nothing';
	}
}
