import type { Dom } from './create-dom.ts';

/** How a page looked at a moment: a picture, or a document of a browser that draws nothing. Runs in the inspector's page. */
export function stepPicture({ el }: Dom, address: string, words: string): HTMLElement {
	const src = `/inspector/api${address}`;
	// A document can do nothing in there, and takes no focus: keys stay with this page.
	if (address.endsWith('.html')) {
		return el('iframe', { sandbox: '', loading: 'lazy', tabindex: '-1', title: words, src });
	}
	return el('img', { loading: 'lazy', decoding: 'async', alt: words, src });
}
