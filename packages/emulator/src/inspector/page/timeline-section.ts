import type { TimelineItem } from '../inspector-data.ts';
import { createHarButton } from './controls/har-button.ts';
import { requestTools } from './controls/request-tools.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';
import { requestNotes } from './request-notes.ts';

/**
 * What happened to a session or task, in the order of time. Runs in the inspector's page.
 *
 * @param path The session's or task's, below the API.
 */
export function createTimelineSection({ dom }: Pick<PageKit, 'dom'>, path: string) {
	const { el } = dom;
	const check = (words: string, isOn: boolean) => {
		const box = el('input', { type: 'checkbox' });
		box.checked = isOn;
		return { box, label: el('label', { class: 'check' }, box, words) };
	};
	const search = el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
	const kinds = (['state', 'step', 'event', 'request', 'complaint'] as const).map(kind => ({
		kind,
		...check(`${kind}s`, true),
	}));
	const failures = check('Failures only', false);
	const filters = el(
		'form',
		{ class: 'toolbar', role: 'search', 'aria-label': 'Timeline' },
		el('span', { class: 'field' }, el('label', { for: 'filter' }, 'Filter'), search),
		...kinds.map(each => each.label),
		failures.label,
	);
	const items = el('ol', { class: 'timeline' });
	const nothing = el('p', { class: 'muted', hidden: '' }, 'Nothing of the kind has happened.');
	const section = el(
		'section',
		{ 'aria-labelledby': 'timeline-title' },
		el('h2', { id: 'timeline-title' }, 'Timeline'),
		filters,
		items,
		nothing,
	);

	const showItems = createKeyedList<TimelineItem>(items, item => {
		const line = [
			dom.time(item.at, true),
			el('span', { class: `kind ${item.kind}` }, item.kind),
			el('span', { class: 'title' }, item.title),
			item.outcome === null && item.tone !== 'bad' ? null : dom.outcome(item.tone, item.outcome ?? ''),
			requestNotes(dom, item),
		];
		const attributes = item.tone === 'bad' ? { class: 'failed' } : {};
		if (item.detail === undefined || item.detail === null) {
			return el('li', attributes, el('div', { class: 'line' }, ...line));
		}
		const details = el('details', {}, el('summary', { class: 'line' }, ...line));
		// Made when somebody looks: most are never unfolded.
		details.addEventListener('toggle', () => {
			if (!details.open || details.childElementCount > 1) return;
			if (item.kind === 'request') details.append(requestTools({ dom }, item.ref));
			details.append(dom.json(item.detail));
		});
		return el('li', attributes, details);
	});

	let latest: readonly TimelineItem[] = [];
	let shown: readonly string[] = [];
	const har = createHarButton({ dom }, { path: `${path}/har`, shown: () => shown });
	filters.after(har.element);
	const show = () => {
		const wanted = search.value.trim().toLowerCase();
		const chosen = new Set(kinds.filter(each => each.box.checked).map(each => each.kind));
		const found = latest.filter(
			item =>
				chosen.has(item.kind) &&
				(!failures.box.checked || item.tone === 'bad') &&
				[item.title, item.outcome, item.words, item.fault].some(text => text?.toLowerCase().includes(wanted)),
		);
		showItems(found);
		shown = found.filter(({ kind }) => kind === 'request').map(({ ref }) => ref);
		har.show(shown.length);
		nothing.hidden = found.length > 0;
	};
	for (const control of [search, failures.box, ...kinds.map(each => each.box)]) control.addEventListener('input', show);
	filters.addEventListener('submit', event => event.preventDefault());
	return {
		section,
		/** Brings it up to date. */
		show: (timeline: readonly TimelineItem[]): void => {
			latest = timeline;
			show();
		},
	};
}
