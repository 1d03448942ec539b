import type { SubjectView } from '../inspector-data.ts';
import type { PageKit } from './page-kit.ts';

/** How many characters of an answer are shown. */
const shown = 100_000;

/** What a task answered, or why it or something in a session failed: the first thing on its page. Runs in the inspector's page. */
export function createOutcomeSection({ dom }: Pick<PageKit, 'dom'>) {
	const { el } = dom;
	const heading = el('h2', { id: 'outcome-title' });
	const body = el('div', {});
	const section = el('section', { class: 'outcome-of', 'aria-labelledby': 'outcome-title', hidden: '' }, heading, body);

	const failed = ({ title, words, at }: NonNullable<SubjectView['failure']>) => {
		heading.replaceChildren(el('span', { class: 'outcome bad' }, title), ' ', dom.time(at));
		body.replaceChildren(el('p', { class: 'words' }, words));
	};
	const answered = (value: unknown) => {
		heading.replaceChildren('Answer');
		if (value === null) return body.replaceChildren(el('p', { class: 'muted' }, 'It has ended, and answered nothing.'));
		const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');
		const cut = text.length > shown;
		body.replaceChildren(
			typeof value === 'string'
				? el('p', { class: 'words' }, text.slice(0, shown))
				: el('pre', { tabindex: '0' }, el('code', {}, text.slice(0, shown))),
			cut ? el('p', { class: 'muted' }, `${text.length - shown} more characters are left out.`) : '',
		);
	};
	let last = '';
	return {
		section,
		/** Brings it up to date. */
		show: ({ output, failure }: Pick<SubjectView, 'output' | 'failure'>): void => {
			const text = JSON.stringify([output, failure]);
			if (text === last) return;
			last = text;
			section.hidden = output === null && failure === null;
			section.classList.toggle('bad', failure !== null);
			if (failure) failed(failure);
			else if (output) answered(output.value);
		},
	};
}
