import type { Har } from '../../actions/to-har.ts';
import type { PageKit } from '../page-kit.ts';
import { actionButton } from './action-button.ts';
import { createTold } from './create-told.ts';

/** Milliseconds until the browser has surely begun to read the file. */
const readMs = 10_000;

/** Which requests go into a file. */
export interface HarChoice {
	/** Where they are, below the API. */
	readonly path: string;
	/** The refs of those that are shown now. */
	readonly shown: () => readonly string[];
}

/** Saves the requests that are shown as a HAR file. Runs in the inspector's page. */
export function createHarButton({ dom }: Pick<PageKit, 'dom'>, { path, shown }: HarChoice) {
	const told = createTold(dom);
	const button = actionButton(dom, told, {
		label: 'Download HAR',
		act: async () => {
			try {
				const response = await fetch(`/inspector/api${path}`);
				if (!response.ok) return { text: `The emulator answered ${response.status}.`, isBad: true };
				const { log }: Har = await response.json();
				const wanted = new Set(shown());
				const entries = log.entries.filter(({ _ref }) => wanted.has(_ref));
				save(dom, JSON.stringify({ log: { ...log, entries } }, null, 2));
				const count = entries.length === 1 ? '1 request is' : `${entries.length} requests are`;
				return { text: `${count} in the file, without keys and passwords.`, isBad: false };
			} catch {
				return { text: 'The emulator does not answer.', isBad: true };
			}
		},
	});
	return {
		element: dom.el('div', { class: 'toolbar' }, button, told.element),
		/** Can be used as long as requests are shown. */
		show: (count: number): void => {
			told.keepFocus(button, () => {
				button.disabled = count === 0;
			});
		},
	};
}

function save({ el }: PageKit['dom'], text: string): void {
	const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	el('a', { href, download: 'anybrowser-requests.har' }).click();
	setTimeout(() => URL.revokeObjectURL(href), readMs);
}
