import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { ContentStore } from '../kernel/content-store.ts';
import type { SkyvernRun } from './skyvern-run.ts';

/** Keeps what there is of a run's page at its end: the document, its text, and a picture where the browser draws one. */
export async function captureArtifacts(run: SkyvernRun, page: EmulatedPage, store: ContentStore): Promise<void> {
	const bytes = (text: string) => new TextEncoder().encode(text);
	try {
		run.keep('html_scrape', {
			name: 'page.html',
			mediaType: 'text/html; charset=utf-8',
			content: bytes(await page.html()),
		});
		run.keep('visible_elements_tree_in_prompt', {
			name: 'page.txt',
			mediaType: 'text/plain; charset=utf-8',
			content: bytes(await page.text()),
		});
		const picture = await page.screenshot();
		if (picture) run.keepPicture('screenshot_final', 'page.png', store.keep(picture));
	} catch {
		// A page that is gone leaves nothing behind; how the run ended is told elsewhere.
	}
}
