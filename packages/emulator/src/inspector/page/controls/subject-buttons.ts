import type { SubjectActionsView } from '../../inspector-data.ts';
import type { PageKit } from '../page-kit.ts';
import { actionButton } from './action-button.ts';
import { createAnswerForm } from './answer-form.ts';
import { createTold } from './create-told.ts';
import { sendAction } from './send-action.ts';

const stops = {
	close: {
		label: 'Close the session',
		question: 'Close this session?',
		consequence:
			'Its browser is gone then, and what runs in it ends. The API tells the same as if a client had closed it.',
		done: 'The session is closed.',
	},
	cancel: {
		label: 'Cancel the task',
		question: 'Cancel this task?',
		consequence: 'It ends without a result. The API tells the same as if a client had canceled it.',
		done: 'The task is canceled.',
	},
};

/**
 * Lets a person end a session or task, and answer what it asks; what its API has no way to do has no button. Runs in the
 * inspector's page.
 *
 * @param path The session's or task's, below the API.
 */
export function createSubjectButtons({ dom, data }: Pick<PageKit, 'dom' | 'data'>, path: string) {
	const told = createTold(dom);
	const buttons = (['close', 'cancel'] as const).map(kind => {
		const { label, question, consequence, done } = stops[kind];
		const button = actionButton(dom, told, {
			label,
			confirmation: () => ({ question, consequence, verb: label }),
			act: async () => {
				const { isDone, reason } = await sendAction(`${path}/${kind}`);
				return { text: isDone ? done : reason, isBad: !isDone };
			},
		});
		button.hidden = true;
		return { kind, button };
	});
	const answer = createAnswerForm(dom, told, path);
	const section = dom.el(
		'section',
		{ class: 'subject-buttons', 'aria-label': 'Actions' },
		answer.form,
		dom.el('p', { class: 'toolbar' }, ...buttons.map(({ button }) => button)),
		told.element,
	);
	return {
		section,
		/** Brings it up to date. */
		show: async (): Promise<void> => {
			const view = await data.read<SubjectActionsView>(`${path}/actions`);
			told.keepFocus(section, () => {
				for (const { kind, button } of buttons) {
					button.hidden = view?.stop !== kind;
					button.disabled = view?.open !== true;
				}
				answer.show(view?.question ?? null);
			});
		},
	};
}
