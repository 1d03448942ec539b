import type { RequestView } from '../inspector-data.ts';
import { createClearButton } from './controls/clear-button.ts';
import { createHarButton } from './controls/har-button.ts';
import { requestTools } from './controls/request-tools.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';
import { requestNotes } from './request-notes.ts';

/** The last requests of both providers. Runs in the inspector's page. */
export function requestsView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Requests');
	const search = el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
	const failures = el('input', { type: 'checkbox' });
	const toolbar = el(
		'form',
		{ class: 'toolbar', role: 'search', 'aria-label': 'Requests' },
		el('span', { class: 'field' }, el('label', { for: 'filter' }, 'Filter'), search),
		el('label', { class: 'check' }, failures, 'Failures only'),
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
				dom.outcome(each.tone, each.status === 0 ? 'no answer' : `${each.status} in ${dom.duration(each.durationMs)}`),
				requestNotes(dom, each),
			),
		);
		details.addEventListener('toggle', () => {
			if (!details.open || details.childElementCount > 1) return;
			details.append(requestTools({ dom }, each.ref), dom.json(each.detail));
		});
		return el('li', each.tone === 'bad' ? { class: 'failed' } : {}, details);
	});
	let latest: readonly RequestView[] = [];
	let found: readonly RequestView[] = [];
	const har = createHarButton({ dom }, { path: '/requests/har', shown: () => found.map(({ ref }) => ref) });
	const clear = createClearButton({ dom }, 'requests');
	toolbar.after(el('div', { class: 'toolbar' }, har.element, clear.element));
	const show = () => {
		const wanted = search.value.trim().toLowerCase();
		found = latest.filter(
			each =>
				(!failures.checked || each.tone === 'bad') &&
				`${each.provider} ${each.operation ?? ''} ${each.method} ${each.path} ${each.status} ${each.words ?? ''}`
					.toLowerCase()
					.includes(wanted),
		);
		showItems(found);
		har.show(found.length);
		clear.show(latest.length);
		nothing.hidden = latest.length > 0;
	};
	for (const control of [search, failures]) control.addEventListener('input', show);
	toolbar.addEventListener('submit', event => event.preventDefault());
	return async () => {
		latest = (await data.read<readonly RequestView[]>('/requests')) ?? [];
		show();
	};
}
