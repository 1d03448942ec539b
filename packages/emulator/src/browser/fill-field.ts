import { PageError } from '../page/page-error.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Field } from './find-field.ts';

const yesWords = ['true', 'yes', 'on', '1', 'checked'];
const noWords = ['false', 'no', 'off', '0', 'unchecked', ''];

/** Puts a value into a field as a person would: types it, chooses it, ticks it. */
export function fillField(field: Field, value: string): void {
	const name = field.getAttribute('name') ?? field.getAttribute('id') ?? field.tagName.toLowerCase();
	const refuse = (reason: string) => new PageError('element', `Could not fill "${name}": ${reason}`);
	if (field.hasAttribute('disabled') || field.closest('fieldset[disabled]')) throw refuse('it is disabled');
	if (field.hasAttribute('readonly')) throw refuse('it is read-only');
	field.focus();
	if (field.tagName === 'SELECT') choose(field as HTMLSelectElement, value, refuse);
	else if (field.type === 'checkbox') tick(field as HTMLInputElement, value, refuse);
	else if (field.type === 'radio') pick(field as HTMLInputElement, value, refuse);
	else if (field.type === 'file') throw refuse('there are no files to choose from');
	else field.value = value;
	announce(field);
}

type Refuse = (reason: string) => PageError;

function choose(select: HTMLSelectElement, value: string, refuse: Refuse): void {
	const options = [...select.options];
	const option =
		options.find(candidate => candidate.value === value) ??
		options.find(candidate => same(visibleText(candidate), value) || same(candidate.value, value));
	if (!option) throw refuse(`it has no option "${value}"`);
	option.selected = true;
}

function tick(box: HTMLInputElement, value: string, refuse: Refuse): void {
	const wanted = value.trim().toLowerCase();
	if (yesWords.includes(wanted) || same(box.value, value)) box.checked = true;
	else if (noWords.includes(wanted)) box.checked = false;
	else throw refuse(`"${value}" neither ticks nor unticks it`);
}

/** The name of a radio button is its group's: the value says which of them. */
function pick(radio: HTMLInputElement, value: string, refuse: Refuse): void {
	const group = [...radio.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
	const labelOf = (button: HTMLInputElement) => {
		const label =
			button.closest('label') ?? (button.id && radio.ownerDocument.querySelector(`label[for="${button.id}"]`));
		return label ? visibleText(label) : '';
	};
	const button = group
		.filter(candidate => candidate.name === radio.name && candidate.form === radio.form)
		.find(candidate => same(candidate.value, value) || same(labelOf(candidate), value));
	if (!button && !yesWords.includes(value.trim().toLowerCase())) throw refuse(`it has no choice "${value}"`);
	(button ?? radio).checked = true;
}

function announce(field: Field): void {
	const window = field.ownerDocument.defaultView;
	if (!window) return;
	for (const type of ['input', 'change']) field.dispatchEvent(new window.Event(type, { bubbles: true }));
}

function same(a: string, b: string): boolean {
	return a.trim().toLowerCase() === b.trim().toLowerCase();
}
