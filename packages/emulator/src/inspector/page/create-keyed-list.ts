/**
 * Keeps an element's children in step with a list: what hasn't changed stays as it is, with its focus and whatever was
 * unfolded in it. Runs in the inspector's page.
 */
export function createKeyedList<Item extends { readonly ref: string }>(
	parent: Element,
	create: (item: Item) => Element,
) {
	const shown = new Map<string, { readonly element: Element; readonly text: string }>();

	const replace = (old: Element, next: Element) => {
		const focusable = 'a, summary, button, input';
		const focused = [...old.querySelectorAll(focusable)].findIndex(each => each.matches(':focus'));
		const unfolded = old.querySelector('details')?.open === true;
		const details = next.querySelector('details');
		if (details !== null && unfolded) details.open = true;
		old.replaceWith(next);
		if (focused >= 0) [...next.querySelectorAll<HTMLElement>(focusable)][focused]?.focus();
	};

	return (items: readonly Item[]) => {
		const keys = new Set(items.map(item => item.ref));
		for (const [key, { element }] of shown) {
			if (keys.has(key)) continue;
			element.remove();
			shown.delete(key);
		}
		let before: Element | null = null;
		for (const item of items) {
			const text = JSON.stringify(item);
			const old = shown.get(item.ref);
			let element = old?.element;
			if (element === undefined || old?.text !== text) {
				const next = create(item);
				if (element !== undefined) replace(element, next);
				element = next;
				shown.set(item.ref, { element, text });
			}
			const place: Element | null = before === null ? parent.firstElementChild : before.nextElementSibling;
			// An element that moves loses its focus, so only what is elsewhere is moved.
			if (place !== element) parent.insertBefore(element, place);
			before = element;
		}
	};
}
