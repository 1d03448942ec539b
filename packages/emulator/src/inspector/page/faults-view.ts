import type { FaultsView, PlannedFaultView } from '../inspector-data.ts';
import { createTold } from './controls/create-told.ts';
import { createFaultForm } from './controls/fault-form.ts';
import { sendAction } from './controls/send-action.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** The faults that are planned, and a form for another. Runs in the inspector's page. */
export function faultsView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Faults');
	const told = createTold(dom);
	const form = createFaultForm(dom, told);
	const rows = el('tbody');
	const head = ['Requests', 'What becomes of one', 'Still hits', 'Lets pass first', 'Take back'];
	const table = el(
		'table',
		{ class: 'kept' },
		el('caption', { class: 'hidden' }, 'Planned faults, the earliest first'),
		el('thead', {}, el('tr', {}, ...head.map(name => el('th', { scope: 'col' }, name)))),
		rows,
	);
	const nothing = el('p', { class: 'empty', hidden: '' }, 'No fault is planned: every request goes well.');
	main.replaceChildren(
		el('h1', {}, 'Faults'),
		el('p', { class: 'muted' }, 'What goes wrong on purpose: a request is hit by the earliest that is for it.'),
		form.form,
		told.element,
		table,
		nothing,
	);
	const showRows = createKeyedList<PlannedFaultView>(rows, ({ ref, provider, operation, effect, times, skip }) => {
		const what = [provider ?? 'any provider', operation ?? 'any operation'].join(' · ');
		const remove = el('button', { type: 'button', 'aria-label': `Take back: ${what}, ${effect}` }, 'Take back');
		remove.addEventListener('click', () => {
			void sendAction('/faults/remove', { ref }).then(({ isDone, reason }) =>
				told.tell(isDone ? 'The fault is taken back.' : reason, !isDone),
			);
		});
		return el(
			'tr',
			{},
			el('th', { scope: 'row' }, what),
			...[effect, String(times ?? 'all'), String(skip), remove].map((cell, index) =>
				el('td', { 'data-name': head[index + 1] ?? '' }, cell),
			),
		);
	});
	return async () => {
		const view = await data.read<FaultsView>('/faults');
		if (view === null) return;
		form.show(view);
		told.keepFocus(rows, () => showRows(view.planned));
		table.hidden = view.planned.length === 0;
		nothing.hidden = view.planned.length > 0;
	};
}
