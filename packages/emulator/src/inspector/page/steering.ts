import type { ControlView, PageView } from '../inspector-data.ts';
import { sendAction } from './controls/send-action.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';

/** What is sent for one thing that a person does. */
type Sent = Readonly<Record<string, string | number>>;

/**
 * Lets a person steer a page: its links, buttons and fields, a picture that is clicked, keys, scrolling and an address. Runs in
 * the inspector's page.
 *
 * @param path The session's or task's, below the API.
 * @param onDone Called when the page may look otherwise.
 */
export function createSteering({ dom, data }: Pick<PageKit, 'dom' | 'data'>, path: string, onDone: () => void) {
	const { el } = dom;
	const outcome = el('p', { class: 'muted', role: 'status' });
	const send = async (sent: Sent) => {
		const { reason } = await sendAction(`${path}/steer`, sent);
		outcome.textContent = reason;
		onDone();
	};
	const button = (words: string, sent: () => Sent) => {
		const made = el('button', { type: 'button' }, words);
		made.addEventListener('click', () => void send(sent()));
		return made;
	};
	/** A line with one input, which is sent as a form is. */
	const line = (
		words: string,
		verb: string,
		attributes: Readonly<Record<string, string>>,
		toSent: (text: string) => Sent,
	) => {
		const input = el('input', { autocomplete: 'off', spellcheck: 'false', ...attributes });
		const form = el('form', { class: 'toolbar' }, el('label', {}, `${words} `, input), el('button', {}, verb));
		form.addEventListener('submit', event => {
			event.preventDefault();
			void send(toSent(input.value));
		});
		return { form, input };
	};
	const controls = el('ul', { class: 'plain' });
	const showControls = createKeyedList<ControlView>(controls, ({ ref, kind, label, value, isSecret }) => {
		if (kind === 'click')
			return el(
				'li',
				{},
				button(label, () => ({ type: 'click', target: ref })),
			);
		const attributes = { type: isSecret ? 'password' : 'text', value };
		return el('li', {}, line(label, 'Set', attributes, text => ({ type: 'type', target: ref, text })).form);
	});
	const keys = ['Enter', 'Tab', 'Escape', 'Backspace'].map(key => button(key, () => ({ type: 'key', key })));
	const section = el(
		'section',
		{ 'aria-labelledby': 'steer-title', hidden: '' },
		el('h2', { id: 'steer-title' }, 'Steer'),
		outcome,
		line('Address', 'Go', { type: 'text', name: 'address' }, url => ({ type: 'goto', url })).form,
		line('Text', 'Type', { type: 'text', name: 'text' }, text => ({ type: 'type', text })).form,
		el(
			'p',
			{ class: 'toolbar' },
			...keys,
			button('Scroll up', () => ({ type: 'scroll', by: -400 })),
			button('Scroll down', () => ({ type: 'scroll', by: 400 })),
		),
		controls,
	);
	return {
		section,
		/** Brings it up to date with the page. */
		show: async (page: PageView | null): Promise<void> => {
			section.hidden = page?.live !== true;
			if (!section.hidden) showControls((await data.read<readonly ControlView[]>(`${path}/controls`)) ?? []);
		},
		/** Has a picture of the page take clicks. */
		onPicture: (picture: HTMLImageElement): void => {
			picture.addEventListener('click', ({ offsetX, offsetY }) => {
				const scale = picture.naturalWidth / picture.clientWidth;
				void send({ type: 'click', x: Math.round(offsetX * scale), y: Math.round(offsetY * scale) });
			});
		},
	};
}
