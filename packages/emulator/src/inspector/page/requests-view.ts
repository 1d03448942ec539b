import type { RequestView } from '../inspector-data.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** The last requests of both providers. Runs in the inspector's page. */
export function requestsView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Requests');
	const search = el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
	const toolbar = el(
		'form',
		{ class: 'toolbar', role: 'search', 'aria-label': 'Requests' },
		el('span', { class: 'field' }, el('label', { for: 'filter' }, 'Filter'), search),
	);
	const items = el('ol', { class: 'timeline', reversed: '' });
	const nothing = el('p', { class: 'empty', hidden: '' }, 'No request has come in yet.');
	main.replaceChildren(
		el('h1', {}, 'Requests'),
		el('p', { class: 'muted' }, 'The last 200, the newest first. Keys and passwords are left out.'),
		toolbar,
		items,
		nothing,
	);
	const showItems = createKeyedList<RequestView>(items, each => {
		const details = el(
			'details',
			{},
			el(
				'summary',
				{ class: 'line' },
				dom.time(each.startedAt, true),
				el('span', { class: 'kind' }, each.provider),
				el('span', { class: 'title' }, `${each.method} ${each.path}`),
				el(
					'span',
					{ class: `outcome ${each.tone}` },
					each.status === 0 ? 'no answer' : `${each.status} in ${dom.duration(each.durationMs)}`,
				),
			),
		);
		details.addEventListener('toggle', () => {
			if (!details.open || details.childElementCount > 1) return;
			details.append(el('pre', { tabindex: '0' }, el('code', {}, JSON.stringify(each.detail, null, 2))));
		});
		return el('li', {}, details);
	});
	let latest: readonly RequestView[] = [];
	const show = () => {
		const wanted = search.value.trim().toLowerCase();
		showItems(
			latest.filter(each =>
				`${each.provider} ${each.operation ?? ''} ${each.method} ${each.path} ${each.status}`
					.toLowerCase()
					.includes(wanted),
			),
		);
		nothing.hidden = latest.length > 0;
	};
	search.addEventListener('input', show);
	toolbar.addEventListener('submit', event => event.preventDefault());
	return async () => {
		latest = (await data.read<readonly RequestView[]>('/requests')) ?? [];
		show();
	};
}
