import type { Dom } from '../create-dom.ts';

/** Where it says what came of something that a person did: seen, and read out. Runs in the inspector's page. */
export function createTold({ el }: Dom) {
	const element = el('p', { class: 'told', role: 'status', tabindex: '-1' });
	return {
		element,
		tell: (text: string, isBad = false): void => {
			element.textContent = text;
			element.classList.toggle('bad', isBad);
		},
		/** Changes controls, and takes the focus of one that has gone by that, or can't be used any more. */
		keepFocus: (holder: Element, change: () => void): void => {
			const focused = document.activeElement;
			const isWithin = holder.contains(focused);
			change();
			if (isWithin && (!focused?.isConnected || focused.matches(':disabled, [hidden] *, [hidden]'))) element.focus();
		},
	};
}

/** What says what came of things. */
export type Told = ReturnType<typeof createTold>;
