import { Browser } from 'happy-dom';
import { extractBySchema } from '../extract/extract-by-schema.ts';
import type { JsonSchema } from '../json/json-schema.ts';

/** For tests: extracts from a page that consists of this HTML. */
export async function extractFromHtml(
	html: string,
	schema: JsonSchema,
	prompt: string | null = null,
): Promise<unknown> {
	const browser = new Browser();
	try {
		const { mainFrame } = browser.newPage();
		mainFrame.url = 'https://shop.test/list/';
		mainFrame.document.write(html.startsWith('<!doctype') ? html : `<!doctype html><html><body>${html}</body></html>`);
		// happy-dom models the DOM of lib.dom with types of its own.
		return extractBySchema(mainFrame.document as unknown as Document, schema, prompt);
	} finally {
		await browser.close();
	}
}
