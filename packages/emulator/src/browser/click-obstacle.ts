/** Why a click on an element, found by this name, leads nowhere; null if nothing is in its way. */
export function clickObstacle(element: Element, name: string): string | null {
	// happy-dom finds nothing by `:invalid`.
	const fields = [...(element.closest('form')?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])];
	const invalid = fields.find(field => !field.checkValidity());
	if (invalid) {
		const field = invalid.getAttribute('name') ?? invalid.getAttribute('id') ?? invalid.tagName.toLowerCase();
		return `Clicking "${name}" did not submit the form: the field "${field}" isn't filled in as it should be`;
	}
	return element.hasAttribute('disabled') ? `"${name}" is disabled` : null;
}

/** What Enter presses in a form. */
export function submitButton(form: Element): HTMLElement | null {
	return form.querySelector<HTMLElement>(submits);
}

/** Whether a click on it submits a form that has to be valid. */
export function submitsValidated(element: Element): boolean {
	const isButton = element.tagName === 'FORM' || element.matches(`${submits}, input[type=image]`);
	const form = element.closest('form');
	return isButton && form !== null && !form.hasAttribute('novalidate') && !element.hasAttribute('formnovalidate');
}

const submits = 'button:not([type]), button[type=submit], input[type=submit]';
