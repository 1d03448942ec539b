import type { PageKit } from '../page-kit.ts';
import { actionButton } from './action-button.ts';
import { createTold } from './create-told.ts';
import { sendAction } from './send-action.ts';

const parts = {
	subjects: {
		label: 'Clear what is over',
		question: 'Clear the sessions and tasks that are over?',
		consequence:
			'The inspector forgets them, with their timelines and pages. What is open stays, and the APIs still know all of them.',
		cleared: (count: number) => `${count} ${count === 1 ? 'session or task is' : 'sessions and tasks are'} cleared.`,
	},
	requests: {
		label: 'Clear the requests',
		question: 'Clear the requests?',
		consequence:
			'They are not listed here any more. Those under way stay, and so do those in the timelines of sessions and tasks.',
		cleared: (count: number) => `${count} ${count === 1 ? 'request is' : 'requests are'} cleared.`,
	},
	complaints: {
		label: 'Clear the complaints',
		question: 'Clear the complaints?',
		consequence: 'They are not listed here any more. A test that asserts that there were none still fails.',
		cleared: (count: number) => `${count} ${count === 1 ? 'complaint is' : 'complaints are'} cleared.`,
	},
};

/** Clears a list of the inspector. Runs in the inspector's page. */
export function createClearButton({ dom }: Pick<PageKit, 'dom'>, part: keyof typeof parts) {
	const { label, question, consequence, cleared } = parts[part];
	const told = createTold(dom);
	const button = actionButton(dom, told, {
		label,
		confirmation: () => ({ question, consequence, verb: 'Clear' }),
		act: async () => {
			const { isDone, answer, reason } = await sendAction('/clear', { part });
			return { text: isDone ? cleared(Number(answer['cleared'])) : reason, isBad: !isDone };
		},
	});
	return {
		element: dom.el('div', { class: 'toolbar' }, button, told.element),
		/** Can be used as long as there is something to clear. */
		show: (count: number): void => {
			told.keepFocus(button, () => {
				button.disabled = count === 0;
			});
		},
	};
}
