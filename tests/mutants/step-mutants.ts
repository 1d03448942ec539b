import { PagePromise, type TaskStep } from '@anybrowser/core';
import { all, type MakeProvider, type Mutant } from './mutant.ts';
import { withChanges } from './wrap-provider.ts';

/** The steps of a task, after their cursor, as they are told wrongly. */
const told = (
	change: (steps: readonly TaskStep[], cursor: string | undefined) => readonly TaskStep[],
): ((make: MakeProvider) => MakeProvider) =>
	withChanges(({ tasks }) => ({
		tasks: {
			steps: (id, query, request) =>
				new PagePromise(async () => {
					const { items } = await tasks.steps(id, query, request);
					return { items: change(items, query?.cursor), nextCursor: null };
				}),
		},
	}));

/** A step with another picture. */
function withPicture(step: TaskStep, picture: string | null): TaskStep {
	return Object.freeze(Object.defineProperty({ ...step, picture }, 'raw', { value: step.raw }));
}

/** What agents do is told wrongly. */
export const stepMutants: readonly Mutant[] = [
	{
		name: 'steps that are told twice',
		of: all,
		noticedBy: /steps: what was done is told/,
		mutate: told(steps => steps.flatMap(step => [step, step])),
	},
	{
		name: 'no steps told',
		of: all,
		noticedBy: /steps: what was done is told/,
		mutate: told(() => []),
	},
	{
		name: 'the newest step told first',
		of: ['skyvern', 'browserbase'],
		noticedBy: /steps: what was done is told/,
		mutate: told(steps => steps.toReversed()),
	},
	{
		name: 'steps without words',
		of: all,
		noticedBy: /steps: what was done is told/,
		mutate: told(steps =>
			steps.map(step => Object.freeze(Object.defineProperty({ ...step, text: '' }, 'raw', { value: step.raw }))),
		),
	},
	{
		name: 'pictures of steps dropped',
		of: ['skyvern', 'browserbase'],
		noticedBy: /steps: a picture is/,
		mutate: told(steps => steps.map(step => withPicture(step, null))),
	},
	{
		name: 'a picture whose address wants the key',
		of: ['skyvern'],
		noticedBy: /steps: a picture is/,
		mutate: told(steps => steps.map(step => withPicture(step, step.picture?.split('?')[0] ?? null))),
	},
	{
		name: 'a picture that is something else',
		of: ['browserbase'],
		noticedBy: /steps: a picture is/,
		mutate: told(steps => steps.map(step => withPicture(step, step.picture && `data:image/png,${'text'.repeat(20)}`))),
	},
	{
		name: 'a picture made up where there is none',
		of: ['smooth'],
		noticedBy: /steps: what was done is told/,
		mutate: told(steps => steps.map(step => withPicture(step, 'data:image/png;base64,iVBORw0KGgo='))),
	},
	{
		name: 'a cursor that is not minded',
		of: all,
		noticedBy: /steps: go on after/,
		mutate: withChanges(({ tasks }) => ({ tasks: { steps: (id, _query, request) => tasks.steps(id, {}, request) } })),
	},
	{
		name: 'a step that is lost where it goes on',
		of: ['skyvern', 'browserbase'],
		noticedBy: /steps: go on after/,
		mutate: told((steps, cursor) => (cursor === undefined ? steps : steps.slice(1))),
	},
	{
		name: 'steps that go on after an abort',
		of: all,
		noticedBy: /abort: tasks.steps/,
		mutate: withChanges(({ tasks }) => ({ tasks: { steps: (id, query) => tasks.steps(id, query) } })),
	},
];
