import type { FaultKind, FaultsView } from '../../inspector-data.ts';
import type { Dom } from '../create-dom.ts';
import type { Told } from './create-told.ts';
import { sendAction } from './send-action.ts';

/** What each kind does, and what its number is. */
const kinds: Readonly<
	Record<FaultKind, { readonly label: string; readonly amount?: readonly [string, number, number, number] }>
> = {
	status: { label: 'answer with a status, not executed', amount: ['Status', 503, 200, 599] },
	'status-executed': { label: 'answer with a status, executed', amount: ['Status', 502, 200, 599] },
	'drop-before': { label: 'end the connection, not executed' },
	'drop-after': { label: 'end the connection, executed' },
	stall: { label: 'never send the body of the answer' },
	truncate: { label: "cut the answer's body off", amount: ['Bytes', 10, 0, 1_000_000_000] },
	garbage: { label: 'answer with what is no JSON' },
	delay: { label: 'answer late', amount: ['Milliseconds', 5000, 0, 600_000] },
};

/** Plans a fault. Runs in the inspector's page. */
export function createFaultForm({ el }: Dom, told: Told) {
	const field = (text: string, control: HTMLElement) => {
		control.id = `fault-${text.toLowerCase().replaceAll(' ', '-')}`;
		const label = el('label', { for: control.id }, text);
		return { element: el('div', { class: 'field' }, label, control), label };
	};
	const number = (value: number, min: number, max: number) =>
		el('input', { type: 'number', value: String(value), min: String(min), max: String(max), required: '' });
	const provider = el('select', {}, el('option', { value: '' }, 'any'));
	const operation = el('select', {}, el('option', { value: '' }, 'any'));
	const kind = el('select', {}, ...Object.entries(kinds).map(([value, { label }]) => el('option', { value }, label)));
	const amount = number(503, 200, 599);
	const amountField = field('Status', amount);
	const times = number(1, 1, 10_000);
	const skip = number(0, 0, 10_000);
	const form = el(
		'form',
		{ class: 'fault-form', 'aria-label': 'Plan a fault' },
		field('Provider', provider).element,
		field('Operation', operation).element,
		field('What happens', kind).element,
		amountField.element,
		field('Requests hit', times).element,
		field('Let pass first', skip).element,
		el('button', {}, 'Plan it'),
	);

	let known: FaultsView['providers'] = [];
	const showOperations = () => {
		const found = known.find(({ name }) => name === provider.value);
		operation.replaceChildren(
			el('option', { value: '' }, 'any'),
			...(found?.operations ?? []).map(name => el('option', { value: name }, name)),
		);
		operation.disabled = found === undefined;
	};
	const showAmount = () => {
		const needed = kinds[kind.value as FaultKind].amount;
		amountField.element.hidden = needed === undefined;
		amount.disabled = needed === undefined;
		if (needed === undefined) return;
		const [label, value, min, max] = needed;
		amountField.label.textContent = label;
		Object.assign(amount, { value: String(value), min: String(min), max: String(max) });
	};
	provider.addEventListener('input', showOperations);
	kind.addEventListener('input', showAmount);
	showOperations();

	form.addEventListener('submit', event => {
		event.preventDefault();
		void sendAction('/faults', {
			...(provider.value !== '' && { provider: provider.value }),
			...(operation.value !== '' && { operation: operation.value }),
			kind: kind.value,
			...(!amount.disabled && { amount: amount.valueAsNumber }),
			times: times.valueAsNumber,
			skip: skip.valueAsNumber,
		}).then(({ isDone, reason }) => told.tell(isDone ? 'The fault is planned.' : reason, !isDone));
	});
	return {
		form,
		/** Offers what can be chosen. */
		show: ({ providers }: FaultsView): void => {
			if (known.length > 0) return;
			known = providers;
			provider.append(...providers.map(({ name, title }) => el('option', { value: name }, title)));
		},
	};
}
