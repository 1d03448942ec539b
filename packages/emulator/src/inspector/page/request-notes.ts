import type { Dom } from './create-dom.ts';

/** What there is to say of a request that failed: the vendor's own words, and what was planned. Runs in the inspector's page. */
export function requestNotes(
	{ el }: Dom,
	{ words = null, fault = null }: { readonly words?: string | null; readonly fault?: string | null },
): HTMLElement | null {
	if (words === null && fault === null) return null;
	return el(
		'span',
		{ class: 'notes' },
		fault === null ? null : el('span', { class: 'planned' }, 'planned fault'),
		fault === null ? null : `: it ${fault}. `,
		words === null ? null : el('q', {}, words),
	);
}
