import type { Dom } from '../create-dom.ts';
import { type Confirmation, confirmAction } from './confirm-action.ts';
import type { Told } from './create-told.ts';

/** What a button does. */
export interface ButtonAction {
	readonly label: string;
	/** What is asked before; nothing without it. */
	readonly confirmation?: () => Confirmation;
	/** Does it. @returns What came of it, in words. */
	readonly act: () => Promise<{ readonly text: string; readonly isBad: boolean }>;
}

/** A button that does one thing at a time, and says what came of it. Runs in the inspector's page. */
export function actionButton(dom: Dom, told: Told, { label, confirmation, act }: ButtonAction): HTMLButtonElement {
	const button = dom.el('button', { type: 'button' }, label);
	let isBusy = false;
	const run = async () => {
		if (isBusy) return;
		isBusy = true;
		try {
			if (confirmation && !(await confirmAction(dom, confirmation()))) return;
			told.tell('');
			const { text, isBad } = await act();
			told.tell(text, isBad);
		} finally {
			isBusy = false;
		}
	};
	button.addEventListener('click', () => void run());
	return button;
}
