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
	// Only a multipart form has room for more of a file than its name.
	const named = new URLSearchParams(
		entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
	);
	if (method !== 'post') {
		url.search = named.toString();
		return { url: url.href };
	}
	if (setting('enctype').toLowerCase() !== 'multipart/form-data') return { url: url.href, method: 'POST', body: named };
	return { url: url.href, method: 'POST', body: toFormData(entries) };
}

type Entry = [name: string, value: string | File];

async function toFormData(entries: readonly Entry[]): Promise<FormData> {
	const body = new FormData();
	for (const [name, value] of entries) {
		// The page's files are happy-dom's, which the global FormData doesn't know.
		body.append(
			name,
			typeof value === 'string' ? value : new File([await value.arrayBuffer()], value.name, { type: value.type }),
		);
	}
	return body;
}

function formEntries(form: HTMLFormElement, submitter: HTMLElement | null): Entry[] {
	const controls = [...form.ownerDocument.querySelectorAll<Control>('input, select, textarea, button')];
	return controls
		.filter(control => control.form === form && control.getAttribute('name') && !isDisabled(control))
		.flatMap(control => values(control, submitter).map((value): Entry => [control.name, value]));
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

function values(control: Control, submitter: HTMLElement | null): (string | File)[] {
	if (control.tagName === 'SELECT') {
		const options = [...(control as HTMLSelectElement).options];
		return options.filter(option => option.selected && !option.disabled).map(option => option.value);
	}
	const { type, value } = control;
	if (['submit', 'button', 'reset', 'image'].includes(type)) return control === submitter ? [value] : [];
	if (type === 'checkbox' || type === 'radio') return (control as HTMLInputElement).checked ? [value] : [];
	if (type !== 'file') return [value];
	const files = [...((control as HTMLInputElement).files ?? [])];
	// A browser sends an empty one as a file without a name, which Node's FormData can't write: here its name is all.
	return files.length > 0 ? files : [''];
}

function isDisabled(control: Element): boolean {
	return control.hasAttribute('disabled') || control.closest('fieldset[disabled]') !== null;
}
