import { PageError, type PageErrorKind } from '../page/page-error.ts';

/** The end of a page: nothing is done with it afterwards, and what is under way ends with it. */
export class PageClosing {
	readonly #controller = new AbortController();

	/** Aborted, with a `PageError`, as soon as the page is being closed. */
	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** @returns Whether the page was open until now. */
	begin(): boolean {
		if (this.signal.aborted) return false;
		this.#controller.abort(new PageError('navigation', 'The page was closed'));
		return true;
	}

	/** @throws PageError of this kind when the page is closed. */
	assertOpen(kind: PageErrorKind): void {
		if (this.signal.aborted) throw new PageError(kind, 'The page is closed');
	}
}
