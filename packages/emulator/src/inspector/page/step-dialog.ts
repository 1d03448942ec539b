import type { StepView } from '../inspector-data.ts';
import type { PageKit } from './page-kit.ts';
import { lookOf, type Side, stepPicture } from './step-picture.ts';

/**
 * Shows the pictures of steps in full size. Escape closes it, the arrows lead to the step before and the next one. Runs in the
 * inspector's page.
 *
 * @param steps Those that there are now, the earliest first.
 */
export function createStepDialog(
	{ dom, announce }: Pick<PageKit, 'dom' | 'announce'>,
	steps: () => readonly StepView[],
) {
	const { el } = dom;
	let ref = '';
	let side: Side = 'before';

	const button = (words: string, act: () => void) => {
		const made = el('button', { type: 'button' }, words);
		made.addEventListener('click', act);
		return made;
	};
	const heading = el('h2', { id: 'step-dialog-title' });
	const place = el('p', { class: 'muted address' });
	const picture = el('div', { class: 'full', tabindex: '0', role: 'group', 'aria-label': 'Picture' });
	const previous = button('‹ Previous step', () => move(-1));
	const next = button('Next step ›', () => move(1));
	const sides = (['before', 'after'] as const).map(each => ({
		each,
		toggle: button(each === 'before' ? 'Before' : 'After', () => {
			side = each;
			show();
		}),
	}));
	const dialog = el(
		'dialog',
		{ class: 'step-dialog', 'aria-labelledby': 'step-dialog-title' },
		heading,
		el(
			'div',
			{ class: 'toolbar' },
			previous,
			next,
			...sides.map(({ toggle }) => toggle),
			button('Close', () => dialog.close()),
		),
		place,
		picture,
	);

	const pictured = () => steps().filter(each => lookOf(each, 'before') ?? lookOf(each, 'after'));
	const show = () => {
		const all = steps();
		const step = all.find(each => each.ref === ref);
		if (step === undefined) return dialog.close();
		// One of the two may not be there.
		if (lookOf(step, side) === null) side = side === 'before' ? 'after' : 'before';
		const address = lookOf(step, side);
		const title = `Step ${all.indexOf(step) + 1} of ${all.length}, ${side}: ${step.text}`;
		heading.textContent = title;
		place.replaceChildren(step.url === null ? '' : dom.address(step.url));
		picture.replaceChildren(address === null ? '' : stepPicture(dom, address, title));
		picture.scrollTop = 0;
		const at = pictured().indexOf(step);
		previous.disabled = at <= 0;
		next.disabled = at < 0 || at === pictured().length - 1;
		for (const { each, toggle } of sides) {
			toggle.setAttribute('aria-pressed', String(each === side));
			toggle.disabled = lookOf(step, each) === null;
		}
		announce(title);
	};
	const move = (by: number) => {
		const all = pictured();
		const other = all[all.findIndex(each => each.ref === ref) + by];
		if (other === undefined) return;
		ref = other.ref;
		show();
		// A button that is disabled under the focus lets go of it, and the keys with it.
		if (!dialog.contains(document.activeElement)) picture.focus();
	};
	dialog.addEventListener('keydown', event => {
		const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
		if (by === 0) return;
		event.preventDefault();
		move(by);
	});
	return {
		dialog,
		/** Shows a picture, above everything else. */
		open: (wanted: string, at: Side): void => {
			ref = wanted;
			side = at;
			show();
			dialog.showModal();
			picture.focus();
		},
	};
}
