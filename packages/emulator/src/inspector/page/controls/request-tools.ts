import type { PageKit } from '../page-kit.ts';
import { actionButton } from './action-button.ts';
import { createTold } from './create-told.ts';
import { sendAction } from './send-action.ts';

/**
 * What a person does with one recorded request: copies it as curl, and sends it again. Runs in the inspector's page.
 *
 * @param ref The inspector's name for it.
 */
export function requestTools({ dom }: Pick<PageKit, 'dom'>, ref: string): HTMLElement {
	const { el } = dom;
	const path = `/requests/${encodeURIComponent(ref)}`;
	const told = createTold(dom);
	let command = '';
	const toolbar = el('div', { class: 'toolbar' });
	const tools = el('div', { class: 'request-tools' }, toolbar);
	const copy = actionButton(dom, told, {
		label: 'Copy as curl',
		act: async () => {
			const variable = /"(\$\w+)"/.exec(command)?.[1];
			const hint = variable === undefined ? '' : ` ${variable} stands for the key.`;
			try {
				await navigator.clipboard.writeText(command);
				return { text: `The command is copied.${hint}`, isBad: false };
			} catch {
				if (toolbar.nextSibling === null)
					tools.append(el('pre', { tabindex: '0', 'aria-label': 'Command' }, el('code', {}, command)));
				return { text: `This browser does not let the page copy it: here it is.${hint}`, isBad: false };
			}
		},
	});
	const replay = actionButton(dom, told, {
		label: 'Send it again',
		confirmation: () => ({
			question: 'Send this request again?',
			consequence: 'It is executed again, with the key that it had: what it makes is made once more.',
			verb: 'Send it again',
		}),
		act: async () => {
			const { isDone, answer, reason } = await sendAction(`${path}/replay`);
			if (!isDone) return { text: reason, isBad: true };
			const status = answer['status'];
			const outcome = status === null ? 'There was no answer' : `The answer was ${status}`;
			return { text: `It was sent again. ${outcome}.`, isBad: status === null || Number(status) >= 400 };
		},
	});
	const buttons = [copy, replay];
	for (const button of buttons) button.disabled = true;
	toolbar.append(...buttons, told.element);
	void readCommand(path).then(({ command: found, reason }) => {
		command = found;
		for (const button of buttons) button.disabled = command === '';
		if (command === '') told.tell(`It can't be sent again, or copied. ${reason}`);
	});
	return tools;
}

/** The command that stands for a request; empty, with the reason, where there is none. */
async function readCommand(path: string): Promise<{ readonly command: string; readonly reason: string }> {
	try {
		const { command = '', detail = '' } = await (await fetch(`/inspector/api${path}/curl`)).json();
		return { command, reason: detail };
	} catch {
		return { command: '', reason: 'The emulator does not answer.' };
	}
}
