import type { Kept, KeptRow } from '../inspector-data.ts';
import type { Child } from './create-dom.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** What a table is made of. */
export interface KeptTable<Item> {
	readonly title: string;
	/** What is said as long as there is nothing. */
	readonly nothing: string;
	/** What its columns are called; the first names what a row is of. */
	readonly columns: readonly string[];
	/** What stands in the columns. */
	cells(item: KeptRow<Item>): readonly Child[];
	/** What is found by the filter. */
	words(item: KeptRow<Item>): readonly (string | null)[];
}

/** A table of things that providers have, with a filter. Runs in the inspector's page. */
export function createKeptTable<Item>(
	{ dom }: Pick<PageKit, 'dom'>,
	{ title, nothing, columns, cells, words }: KeptTable<Item>,
) {
	const { el } = dom;
	const id = title.toLowerCase();
	const search = el('input', { type: 'search', id: `filter-${id}`, autocomplete: 'off', spellcheck: 'false' });
	const count = el('p', { class: 'muted count' });
	const toolbar = el(
		'form',
		{ class: 'toolbar', role: 'search', 'aria-label': title },
		el('span', { class: 'field' }, el('label', { for: `filter-${id}` }, 'Filter'), search),
		count,
	);
	const rows = el('tbody');
	const heads = columns.map(name => el('th', { scope: 'col' }, name));
	const table = el(
		'table',
		{ class: 'kept' },
		el('caption', { class: 'hidden' }, `${title}, the newest first`),
		el('thead', {}, el('tr', {}, ...heads)),
		rows,
	);
	const empty = el('p', { class: 'empty', hidden: '' }, nothing);
	const without = el('p', { class: 'muted', hidden: '' });
	const section = el(
		'section',
		{ 'aria-labelledby': `${id}-title` },
		el('h2', { id: `${id}-title` }, title),
		toolbar,
		table,
		empty,
		without,
	);
	const showRows = createKeyedList<KeptRow<Item>>(rows, item =>
		el(
			'tr',
			{},
			...cells(item).map((cell, index) =>
				index === 0
					? el('th', { scope: 'row' }, cell)
					: // On a narrow screen a row is a list, and its columns' names stand before their values.
						el('td', { 'data-name': columns[index] ?? '' }, cell),
			),
		),
	);
	let latest: Kept<Item> | undefined;
	const show = () => {
		if (latest === undefined) return;
		const wanted = search.value.trim().toLowerCase();
		const found = latest.items.filter(item =>
			[item.provider, ...words(item)].some(text => text?.toLowerCase().includes(wanted)),
		);
		showRows(found);
		const isEmpty = latest.count === 0;
		table.hidden = isEmpty;
		toolbar.hidden = isEmpty;
		empty.hidden = !isEmpty;
		count.textContent = `${found.length} of ${latest.count} shown`;
		without.hidden = latest.without.length === 0;
		without.textContent = `There are none to see of ${latest.without.join(' and ')}.`;
	};
	search.addEventListener('input', show);
	toolbar.addEventListener('submit', event => event.preventDefault());
	return {
		section,
		/** Brings it up to date. */
		show: (kept: Kept<Item>): void => {
			latest = kept;
			show();
		},
	};
}
