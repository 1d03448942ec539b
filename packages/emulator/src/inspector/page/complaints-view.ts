import type { ComplaintView } from '../inspector-data.ts';
import { createClearButton } from './controls/clear-button.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** What the guard complains about. Runs in the inspector's page. */
export function complaintsView({ dom, data, main, announce, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Complaints');
	const rows = el('tbody');
	const head = ['Side', 'Operation', 'Where', 'Expected', 'Got'].map(name => el('th', { scope: 'col' }, name));
	const table = el(
		'table',
		{ class: 'kept' },
		el('caption', { class: 'hidden' }, 'Complaints, the newest first'),
		el('thead', {}, el('tr', {}, ...head)),
		rows,
	);
	const scroll = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Complaints' }, table);
	const nothing = el(
		'p',
		{ class: 'empty', hidden: '' },
		"None: every request and every answer has kept to the vendors' specifications.",
	);
	const clear = createClearButton({ dom }, 'complaints');
	main.replaceChildren(
		el('h1', {}, 'Complaints'),
		el('p', { class: 'muted' }, "Places where a request, or an answer, left the vendor's specification."),
		clear.element,
		scroll,
		nothing,
	);
	const showRows = createKeyedList<ComplaintView>(rows, each =>
		el(
			'tr',
			{},
			el('td', { 'data-name': 'Side' }, dom.badge(each.side, each.side === 'request' ? 'bad' : 'busy')),
			el('th', { scope: 'row' }, `${each.provider} ${each.operation}`),
			el('td', { 'data-name': 'Where' }, el('code', {}, each.place)),
			el('td', { 'data-name': 'Expected' }, each.expected),
			el('td', { 'data-name': 'Got' }, el('code', {}, each.got)),
		),
	);
	return async () => {
		const complaints = (await data.read<readonly ComplaintView[]>('/complaints')) ?? [];
		showRows(complaints);
		scroll.hidden = complaints.length === 0;
		nothing.hidden = complaints.length > 0;
		clear.show(complaints.length);
		announce(`${complaints.length} complaints`);
	};
}
