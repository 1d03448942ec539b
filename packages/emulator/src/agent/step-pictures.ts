import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { withDeadline } from '../browser/with-deadline.ts';
import { ContentStore } from '../kernel/content-store.ts';
import type { SeenPage } from './agent-step.ts';

/** What one emulator keeps of all pages together. */
const limits = { maxCount: 2000, maxSize: 2 * 1024 * 1024, maxTotal: 64 * 1024 * 1024 };
/** Milliseconds that a page may take to show itself: a script on it may never end. */
const patience = 3000;

/** Takes pictures of pages between an agent's steps, and keeps the last of them. */
export class StepPictures {
	readonly store = new ContentStore(limits);
	readonly #isWatched: () => boolean;

	/** @param isWatched whether a person may look at pages: without one, only what a vendor tells is taken */
	constructor(isWatched: () => boolean) {
		this.#isWatched = isWatched;
	}

	get isWatched(): boolean {
		return this.#isWatched();
	}

	/** How a page looks; null when it doesn't show itself, or has nothing that anybody would see. Never rejects. */
	async take(page: EmulatedPage, signal: AbortSignal): Promise<SeenPage | null> {
		const { url } = page;
		const onTimeout = () => new Error('The page does not show itself');
		try {
			return await withDeadline({ signals: [signal], timeoutMs: patience, onTimeout }, async () => {
				const drawn = await page.screenshot();
				const picture = drawn && this.store.keep(drawn);
				if (picture !== null || !this.isWatched) return picture && { url, picture, html: null };
				const html = this.store.keep(new TextEncoder().encode(await page.html()));
				return html && { url, picture, html };
			});
		} catch {
			return null;
		}
	}
}
