import type { Overview, ProviderSummary } from '../inspector-data.ts';
import { createClearButton } from './controls/clear-button.ts';
import { createKeyedList } from './create-keyed-list.ts';
import { groupBySession, type SubjectRow } from './group-by-session.ts';
import type { PageKit } from './page-kit.ts';

/** All sessions and tasks. Runs in the inspector's page. */
export function overviewView({ dom, data, main, announce, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Sessions and tasks');

	const providers = el('div', { class: 'cards' });
	const search = el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
	const provider = el('select', { id: 'provider' }, el('option', { value: '' }, 'All'));
	const kind = el(
		'select',
		{ id: 'kind' },
		el('option', { value: '' }, 'All'),
		el('option', { value: 'session' }, 'Sessions'),
		el('option', { value: 'task' }, 'Tasks'),
	);
	const openOnly = el('input', { type: 'checkbox', id: 'open-only' });
	const failedOnly = el('input', { type: 'checkbox', id: 'failed-only' });
	const count = el('p', { class: 'muted count' });
	const toolbar = el(
		'form',
		{ class: 'toolbar', role: 'search', 'aria-label': 'Sessions and tasks' },
		el('span', { class: 'field' }, el('label', { for: 'filter' }, 'Filter'), search),
		el('span', { class: 'field' }, el('label', { for: 'provider' }, 'Provider'), provider),
		el('span', { class: 'field' }, el('label', { for: 'kind' }, 'Kind'), kind),
		el('label', { class: 'check' }, openOnly, 'Open only'),
		el('label', { class: 'check' }, failedOnly, 'Failed only'),
		count,
	);
	const rows = el('tbody');
	const head = ['Status', 'Session or task', 'Provider', 'Started', 'Took'].map(name =>
		el('th', { scope: 'col' }, name),
	);
	const table = el(
		'table',
		{ class: 'subjects' },
		el('caption', { class: 'hidden' }, 'Sessions and tasks, the newest first'),
		el('thead', {}, el('tr', {}, ...head)),
		rows,
	);
	const nothing = el('div', { class: 'empty', hidden: '' });
	main.replaceChildren(el('h1', {}, 'Sessions and tasks'), providers, toolbar, table, nothing);

	const showProviders = createKeyedList<ProviderSummary & { readonly ref: string }>(providers, each =>
		el(
			'section',
			{ class: 'card', 'aria-label': each.name },
			el('h2', {}, each.title),
			el('code', { class: 'address' }, each.baseUrl),
			el(
				'p',
				{ class: 'muted' },
				[
					`${each.requestCount} ${each.requestCount === 1 ? 'request' : 'requests'}`,
					...(each.coverage === null
						? ['plugged in, held to no specification']
						: [
								`${dom.share(each.coverage.operations)} operations`,
								`${dom.share(each.coverage.statuses)} answers seen`,
							]),
				].join(' · '),
			),
			each.problem === null ? null : el('p', { class: 'reason bad' }, each.problem),
		),
	);
	const sessionOf = (of: string, id: string, isAbove: boolean) =>
		el(
			'span',
			{ class: 'muted' },
			isAbove ? 'in the session above: ' : 'in the session ',
			el('a', { class: 'session', href: dom.pathOf({ provider: of, id }) }, id),
		);
	const showRows = createKeyedList<SubjectRow>(rows, each =>
		el(
			'tr',
			each.isWithin ? { class: 'within' } : {},
			el('td', {}, dom.badge(each.status, each.tone)),
			el(
				'th',
				{ scope: 'row', class: 'what' },
				el('a', { href: dom.pathOf(each) }, each.prompt ?? each.id),
				el(
					'span',
					{ class: 'muted' },
					[each.kind, each.prompt === null ? null : each.id, each.url].filter(text => text !== null).join(' · '),
					each.taskCount === 0 ? null : ` · ${each.taskCount} ${each.taskCount === 1 ? 'task' : 'tasks'} in it`,
				),
				each.sessionId === null ? null : sessionOf(each.provider, each.sessionId, each.isWithin),
				each.reason === null ? null : el('span', { class: `reason ${each.tone}` }, each.reason),
			),
			el('td', { class: 'wide' }, each.provider),
			el('td', { class: 'number' }, dom.time(each.createdAt)),
			el('td', { class: 'number wide' }, each.endedAt === null ? '' : dom.duration(each.endedAt - each.createdAt)),
		),
	);
	const example = (title: string, text: string) => [
		el('h3', {}, title),
		el('pre', { tabindex: '0' }, el('code', {}, text)),
	];
	const explain = ({ providers: all }: Overview) =>
		nothing.replaceChildren(
			el('h2', {}, 'Nothing to see yet'),
			el(
				'p',
				{},
				'Sessions and tasks appear here as soon as a client makes one. Any key will do, unless the emulator was given one.',
			),
			...all.flatMap(({ example: first }) => (first === null ? [] : example(first.title, first.code))),
		);

	let latest: Overview | null = null;
	const clear = createClearButton({ dom }, 'subjects');
	providers.after(clear.element);
	const show = () => {
		if (latest === null) return;
		const wanted = search.value.trim().toLowerCase();
		const subjects = latest.subjects.filter(
			each =>
				(provider.value === '' || each.provider === provider.value) &&
				(kind.value === '' || each.kind === kind.value) &&
				(!openOnly.checked || each.open) &&
				(!failedOnly.checked || each.tone === 'bad') &&
				[each.id, each.status, each.prompt, each.url, each.kind, each.sessionId, each.reason].some(text =>
					text?.toLowerCase().includes(wanted),
				),
		);
		const chosen = new Set([...provider.options].map(({ value }) => value));
		for (const { name, title } of latest.providers)
			if (!chosen.has(name)) provider.append(el('option', { value: name }, title));
		showProviders(latest.providers.map(each => ({ ...each, ref: each.name })));
		showRows(groupBySession(subjects));
		const open = latest.subjects.filter(each => each.open).length;
		const isEmpty = latest.subjectCount === 0;
		if (isEmpty && nothing.childElementCount === 0) explain(latest);
		clear.show(latest.subjects.length - open);
		nothing.hidden = !isEmpty;
		table.hidden = isEmpty;
		toolbar.hidden = isEmpty;
		const older = latest.subjectCount - latest.subjects.length;
		count.textContent = `${subjects.length} of ${latest.subjectCount} shown, ${open} open${older > 0 ? `; ${older} older ones are left out` : ''}`;
		if (!isEmpty) announce(`${latest.subjectCount} sessions and tasks, ${open} open`);
	};
	for (const control of [search, provider, kind, openOnly, failedOnly]) control.addEventListener('input', show);
	toolbar.addEventListener('submit', event => event.preventDefault());
	return async () => {
		latest = await data.read<Overview>('/overview');
		show();
	};
}
