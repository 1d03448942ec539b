import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { excerpt } from '../errors/excerpt.ts';

/** What was asked for, and what an answer is about. */
export interface AnsweredId {
	readonly provider: string;
	readonly operation: string;
	readonly asked: string;
	readonly answered: string;
}

/** Characters of an id that are told: real ones are shorter. */
const maxShownId = 200;

/**
 * Refuses an answer about something else than what was asked for, which a cache or a proxy can give.
 *
 * @throws AnyBrowserError `invalid_response`
 */
export function requireSameId({ provider, operation, asked, answered }: AnsweredId): void {
	if (asked === answered) return;
	const other = JSON.stringify(excerpt(answered, maxShownId));
	const message = `${provider}: ${operation} asked for ${excerpt(asked, maxShownId)}, and the answer is about ${other}. Look for a cache or proxy in between`;
	throw new AnyBrowserError('invalid_response', message, { provider, operation });
}
