import { cutMessage } from '../kernel/cut-message.ts';

/** What a page was doing when it failed. */
export type PageErrorKind = 'navigation' | 'extraction' | 'evaluation' | 'element' | 'screenshot';

/** A failure that belongs to the page, with a message fit for the caller of the API; a longer one is cut. */
export class PageError extends Error {
	override readonly name = 'PageError';
	readonly kind: PageErrorKind;

	constructor(kind: PageErrorKind, message: string, options?: ErrorOptions) {
		super(cutMessage(message), options);
		this.kind = kind;
	}
}
