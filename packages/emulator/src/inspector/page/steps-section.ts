import type { StepView } from '../inspector-data.ts';
import { createKeyedList } from './create-keyed-list.ts';
import type { PageKit } from './page-kit.ts';
import { createStepDialog } from './step-dialog.ts';
import { lookOf, type Side, stepPicture } from './step-picture.ts';

/** What an agent did, step by step, with the page before and after each. Runs in the inspector's page. */
export function createStepsSection(kit: Pick<PageKit, 'dom' | 'announce'>) {
	const { dom } = kit;
	const { el } = dom;
	let latest: readonly StepView[] = [];
	const zoom = createStepDialog(kit, () => latest);
	const list = el('ol', { class: 'steps' });
	const section = el(
		'section',
		{ 'aria-labelledby': 'steps-title', hidden: '' },
		el('h2', { id: 'steps-title' }, 'Steps'),
		list,
		zoom.dialog,
	);

	const figure = (step: StepView, side: Side) => {
		const address = lookOf(step, side);
		if (address === null) return el('figure', {}, el('figcaption', {}, `no picture ${side}`));
		const open = el('button', { type: 'button', class: 'zoom', 'aria-label': `Zoom: ${side} "${step.text}"` });
		open.addEventListener('click', () => zoom.open(step.ref, side));
		const seen = stepPicture(dom, address, `The page ${side} "${step.text}"`);
		return el('figure', {}, el('div', { class: 'small' }, seen, open), el('figcaption', {}, side));
	};
	const showSteps = createKeyedList<StepView>(list, step => {
		const hasPictures = (lookOf(step, 'before') ?? lookOf(step, 'after')) !== null;
		return el(
			'li',
			{},
			el(
				'div',
				{ class: 'step' },
				dom.time(step.at, true),
				el('span', { class: 'kind' }, step.kind),
				el('span', { class: 'what' }, step.text),
				step.tone === 'bad' || step.outcome !== null ? dom.outcome(step.tone, step.outcome ?? '') : null,
				step.url === null ? null : el('span', { class: 'address' }, dom.address(step.url)),
			),
			hasPictures ? el('div', { class: 'pair' }, figure(step, 'before'), figure(step, 'after')) : null,
		);
	});
	return {
		section,
		/** Brings it up to date. */
		show: (steps: readonly StepView[]): void => {
			latest = steps;
			section.hidden = steps.length === 0;
			showSteps(steps);
		},
	};
}
