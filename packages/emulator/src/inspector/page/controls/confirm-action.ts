import type { Dom } from '../create-dom.ts';

/** What a person is asked before something is done that can't be undone. */
export interface Confirmation {
	/** The question, short. */
	readonly question: string;
	/** What is going to happen. */
	readonly consequence: string;
	/** What the button says that does it. */
	readonly verb: string;
}

let count = 0;

/**
 * Asks a person once. Escape and the other button leave everything as it is; the focus goes back to where it was. Runs in the
 * inspector's page.
 */
export function confirmAction({ el }: Dom, { question, consequence, verb }: Confirmation): Promise<boolean> {
	count++;
	const [titleId, textId] = [`confirm-title-${count}`, `confirm-text-${count}`];
	const cancel = el('button', { value: 'no', autofocus: '' }, 'Leave it');
	const dialog = el(
		'dialog',
		{ class: 'confirm', role: 'alertdialog', 'aria-labelledby': titleId, 'aria-describedby': textId },
		el(
			'form',
			{ method: 'dialog' },
			el('h2', { id: titleId }, question),
			el('p', { id: textId }, consequence),
			el('p', { class: 'toolbar' }, cancel, el('button', { value: 'yes', class: 'destructive' }, verb)),
		),
	);
	document.body.append(dialog);
	return new Promise(resolve => {
		dialog.addEventListener('close', () => {
			dialog.remove();
			resolve(dialog.returnValue === 'yes');
		});
		dialog.showModal();
	});
}
