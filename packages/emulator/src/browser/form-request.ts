import type { PageRequest } from './page-loader.ts';

/** What submitting a form sends, with the button that did it (happy-dom's own FormData ignores much of the standard). */
export function formRequest(form: HTMLFormElement, submitter: HTMLElement | null): PageRequest | null {
	const setting = (name: string) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
	const base = form.ownerDocument.baseURI;
	// An empty action means the document itself, whatever <base> says.
	const action = setting('action') || form.ownerDocument.URL;
	if (!URL.canParse(action, base)) return null;
	const url = new URL(action, base);
	const method = setting('method').toLowerCase();
	if (method === 'dialog') return null;
	const entries = formEntries(form, submitter);
	if (method !== 'post') {
		url.search = new URLSearchParams(entries).toString();
		return { url: url.href };
	}
	if (setting('enctype').toLowerCase() !== 'multipart/form-data')
		return { url: url.href, method: 'POST', body: new URLSearchParams(entries) };
	const body = new FormData();
	for (const [name, value] of entries) body.append(name, value);
	return { url: url.href, method: 'POST', body };
}

function formEntries(form: HTMLFormElement, submitter: HTMLElement | null): [string, string][] {
	const controls = [...form.ownerDocument.querySelectorAll<Control>('input, select, textarea, button')];
	return controls
		.filter(control => control.form === form && control.getAttribute('name') && !isDisabled(control))
		.flatMap(control => values(control, submitter).map((value): [string, string] => [control.name, value]));
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

function values(control: Control, submitter: HTMLElement | null): string[] {
	if (control.tagName === 'SELECT') {
		const options = [...(control as HTMLSelectElement).options];
		return options.filter(option => option.selected && !option.disabled).map(option => option.value);
	}
	const { type, value } = control;
	if (['submit', 'button', 'reset', 'image'].includes(type)) return control === submitter ? [value] : [];
	if (type === 'checkbox' || type === 'radio') return (control as HTMLInputElement).checked ? [value] : [];
	// Nobody can choose a file here, and a form sends an empty one by its name alone.
	return type === 'file' ? [''] : [value];
}

function isDisabled(control: Element): boolean {
	return control.hasAttribute('disabled') || control.closest('fieldset[disabled]') !== null;
}
