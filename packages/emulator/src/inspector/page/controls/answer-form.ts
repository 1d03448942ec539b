import type { Dom } from '../create-dom.ts';
import type { Told } from './create-told.ts';
import { sendAction } from './send-action.ts';

/** Answers what a paused task asks. Runs in the inspector's page. */
export function createAnswerForm({ el }: Dom, told: Told, path: string) {
	const question = el('q');
	const words = el('textarea', { id: 'answer', rows: '2', maxlength: '10000', 'aria-describedby': 'answer-hint' });
	const form = el(
		'form',
		{ class: 'question', hidden: '', 'aria-labelledby': 'question-title' },
		el('h2', { id: 'question-title' }, 'It waits: ', question),
		el('label', { for: 'answer' }, 'Answer'),
		words,
		el('p', { id: 'answer-hint', class: 'muted' }, 'Without words it goes on as it was.'),
		el('button', {}, 'Answer'),
	);
	form.addEventListener('submit', event => {
		event.preventDefault();
		void sendAction(`${path}/answer`, { answer: words.value }).then(({ isDone, reason }) => {
			told.tell(isDone ? 'It has the answer, and goes on.' : reason, !isDone);
			if (isDone) words.value = '';
		});
	});
	return {
		form,
		/** Shows what is asked, or nothing. */
		show: (asked: string | null): void => {
			form.hidden = asked === null;
			if (asked !== null && question.textContent !== asked) question.textContent = asked;
		},
	};
}
