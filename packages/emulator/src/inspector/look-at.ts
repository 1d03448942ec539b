import type { EmulatedPage } from '../browser/emulated-browser.ts';

/** A page as it was. */
export interface LastSeen {
	readonly url: string;
	readonly title: string;
	readonly html: string;
	readonly screenshot: Uint8Array | null;
}

/** Characters of a page that are kept, and bytes of its picture. */
const htmlKept = 512 * 1024;
const screenshotKept = 2 * 1024 * 1024;
/** Milliseconds that a page may take to answer: a script on it may never end. */
const patience = 500;

/** Looks at a page; undefined when it doesn't show itself. Never rejects. */
export async function lookAt(page: EmulatedPage): Promise<LastSeen | undefined> {
	const { url } = page;
	const looking = Promise.all([page.html(), page.title(), page.screenshot().catch(() => null)]);
	const seen = await within(patience, looking);
	if (seen === undefined) return undefined;
	const [html, title, screenshot] = seen;
	return {
		url,
		title,
		// With the sign of a cut, by which the beginning of a key is known.
		html: html.length > htmlKept ? `${html.slice(0, htmlKept)}…` : html,
		screenshot: screenshot && screenshot.byteLength <= screenshotKept ? screenshot : null,
	};
}

/** The value of a promise within so many milliseconds, nothing if it fails or takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<undefined>(resolve => {
		timer = setTimeout(() => resolve(undefined), ms);
	});
	try {
		return await Promise.race([work, late]);
	} catch {
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}
