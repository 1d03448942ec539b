import type { ElementHandle } from 'playwright-core';
import type { Field } from '../find-field.ts';
import type { PageCopy } from './page-copy.ts';

/** Milliseconds that an element may take until it can be clicked or filled. */
const elementTimeoutMs = 5000;

/** Clicks an element of the page, and sees to it that it leads nowhere but in this tab. */
export async function clickElement(element: ElementHandle<HTMLElement>, tagName: string): Promise<void> {
	if (tagName === 'FORM') return element.evaluate(form => (form as HTMLFormElement).requestSubmit());
	// Of these there is nothing to be seen that a mouse could hit.
	if (tagName === 'OPTION' || tagName === 'AREA') return element.evaluate(unseen => unseen.click());
	// Links and forms lead where they say in this tab, as nobody would look at another one.
	await element.evaluate(clicked => {
		const { form } = clicked as HTMLButtonElement;
		for (const leading of [clicked.closest('a'), form]) if (leading?.target) leading.target = '_self';
	});
	return element.click({ timeout: elementTimeoutMs });
}

/** Brings a field of the page to where the copy's is. */
export async function transferField(field: Field, value: string, copy: PageCopy): Promise<void> {
	const timeout = elementTimeoutMs;
	if (field.tagName === 'SELECT') {
		const index = [...(field as HTMLSelectElement).options].findIndex(option => option.value === field.value);
		await (await copy.original(field)).selectOption({ index }, { timeout });
	} else if (field.type === 'checkbox') {
		await (await copy.original(field)).setChecked((field as HTMLInputElement).checked, { timeout });
	} else if (field.type === 'radio') {
		const { name, form } = field as HTMLInputElement;
		const radios = [...field.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
		const chosen = radios.find(radio => radio.name === name && radio.form === form && radio.checked) ?? field;
		await (await copy.original(chosen)).check({ timeout });
	} else {
		await (await copy.original(field)).fill(value, { timeout });
	}
}
