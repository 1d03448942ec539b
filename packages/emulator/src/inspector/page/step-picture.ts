import type { StepView } from '../inspector-data.ts';
import type { Dom } from './create-dom.ts';

/** The two moments at which a step's page is looked at. */
export type Side = 'before' | 'after';

/** Where a step's page is shown: as a picture, or as a document where the browser draws nothing. Runs in the inspector's page. */
export function lookOf(step: StepView, side: Side): string | null {
	return side === 'before' ? (step.before ?? step.pageBefore) : (step.after ?? step.pageAfter);
}

/** How a page looked at a moment. Runs in the inspector's page. */
export function stepPicture({ el }: Dom, address: string, words: string): HTMLElement {
	const src = `/inspector/api${address}`;
	// A document can do nothing in there, and takes no focus: keys stay with this page.
	if (address.endsWith('.html')) {
		return el('iframe', { sandbox: '', loading: 'lazy', tabindex: '-1', title: words, src });
	}
	return el('img', { loading: 'lazy', decoding: 'async', alt: words, src });
}
