import type { StepView } from './inspector-data.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalStep, StepSide } from './journal-step.ts';

/** The steps of a task's agent, each with the way to its pictures. */
export function toStepViews({ facts: { provider, id }, steps }: JournalEntry): StepView[] {
	const path = `/${provider}/${encodeURIComponent(id)}/steps`;
	const address = (step: JournalStep, side: StepSide, form: 'picture' | 'html') =>
		step.look(side, form) ? `${path}/${step.ref}/${side}.${form === 'picture' ? 'png' : 'html'}` : null;
	return steps.map(step => ({
		ref: step.ref,
		at: step.at,
		text: step.text,
		kind: step.kind,
		url: step.url,
		tone: step.tone,
		outcome: step.outcome,
		before: address(step, 'before', 'picture'),
		after: address(step, 'after', 'picture'),
		pageBefore: address(step, 'before', 'html'),
		pageAfter: address(step, 'after', 'html'),
	}));
}
