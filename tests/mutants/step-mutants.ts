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
