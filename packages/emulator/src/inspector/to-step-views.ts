import type { StepView } from './inspector-data.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalStep, StepSide } from './journal-step.ts';

/** The steps of a task's agent, each with the way to its pictures. */
export function toStepViews({ facts: { provider, id }, steps }: JournalEntry): StepView[] {
	const path = `/${provider}/${encodeURIComponent(id)}/steps`;
	const address = (step: JournalStep, side: StepSide) =>
		step.pictureOf(side) ? `${path}/${step.ref}/${side}.png` : null;
	return steps.map(step => ({
		ref: step.ref,
		at: step.at,
		...step.facts,
		tone: step.tone,
		outcome: step.outcome,
		before: address(step, 'before'),
		after: address(step, 'after'),
	}));
}
