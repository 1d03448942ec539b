import type { CoverageView } from '../inspector-data.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** What was seen of each operation. Runs in the inspector's page. */
export function coverageView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Coverage');
	const rows = el('tbody');
	const head = ['Operation', 'Calls', 'Answers', 'Request fields', 'Answer fields'].map(name =>
		el('th', { scope: 'col' }, name),
	);
	const table = el(
		'table',
		{},
		el('caption', { class: 'hidden' }, 'Operations and what was seen of them'),
		el('thead', {}, el('tr', {}, ...head)),
		rows,
	);
	main.replaceChildren(
		el('h1', {}, 'Coverage'),
		el('p', { class: 'muted' }, "How much of the vendors' specifications the clients have used so far."),
		el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Coverage' }, table),
	);
	const showRows = createKeyedList<CoverageView & { readonly ref: string }>(rows, each =>
		el(
			'tr',
			each.count === 0 ? { class: 'unseen' } : {},
			el('th', { scope: 'row' }, el('span', { class: 'muted' }, `${each.provider} `), each.operation),
			el('td', { class: 'number' }, String(each.count)),
			el(
				'td',
				{},
				...each.statuses.map(({ status, count }) =>
					el('span', { class: count > 0 ? 'status seen' : 'status' }, count > 0 ? `${status} ×${count}` : status),
				),
			),
			el('td', { class: 'number' }, dom.share(each.requestFields)),
			el('td', { class: 'number' }, dom.share(each.responseFields)),
		),
	);
	return async () => {
		const all = (await data.read<readonly CoverageView[]>('/coverage')) ?? [];
		showRows(all.map(each => ({ ...each, ref: `${each.provider} ${each.operation}` })));
	};
}
