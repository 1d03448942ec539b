import { AnyBrowserError, unknownUsage } from '@anybrowser/core';
import { both, type Mutant } from './mutant.ts';
import { withChanges } from './wrap-provider.ts';

const nothing = { output: null, usage: unknownUsage, warnings: [] };

/** Steps and questions in words that are not what was promised. */
export const stepsInWordsMutants: readonly Mutant[] = [
	{
		name: 'an act that does nothing',
		of: both,
		noticedBy: /actions: act does/,
		mutate: withChanges(() => ({ actions: { act: async () => nothing } })),
	},
	{
		name: 'an act for whose failure the vendor is blamed',
		of: ['smooth'],
		noticedBy: /actions: act of what the page does not have/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				act: (...given) =>
					actions.act(...given).catch(error => {
						if (!AnyBrowserError.is(error, 'action_failed')) throw error;
						throw new AnyBrowserError('provider', error.message);
					}),
			},
		})),
	},
	{
		name: 'an act sent again after its answer was lost',
		of: both,
		noticedBy: /actions: act whose answer is lost/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				act: (id, instruction, request) =>
					actions.act(id, instruction, request).catch(async error => {
						if (!AnyBrowserError.is(error, 'ambiguous_outcome')) throw error;
						await actions.act(id, instruction, request);
						throw error;
					}),
			},
		})),
	},
	{
		name: 'a validate that always says no',
		of: both,
		noticedBy: /actions: validate says yes/,
		mutate: withChanges(() => ({ actions: { validate: async () => ({ ...nothing, output: false }) } })),
	},
	{
		name: 'a validate that always says yes',
		of: both,
		noticedBy: /actions: validate says yes/,
		mutate: withChanges(() => ({ actions: { validate: async () => ({ ...nothing, output: true }) } })),
	},
	{
		name: 'a question whose schema is dropped',
		of: both,
		noticedBy: /actions: ask answers/,
		mutate: withChanges(({ actions }) => ({
			actions: { ask: (id, question, _options, request) => actions.ask(id, question, {}, request) },
		})),
	},
	{
		name: 'an answer made up where the page does not tell',
		of: both,
		noticedBy: /actions: ask answers/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				ask: (...given) =>
					actions.ask(...given).catch(error => {
						if (!AnyBrowserError.is(error, 'action_failed')) throw error;
						return { ...nothing, output: 'probably' };
					}),
			},
		})),
	},
	{
		name: 'an instruction without words that is done',
		of: both,
		noticedBy: /actions: actions.act needs words/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				act: async (id, instruction, request) =>
					typeof instruction === 'string' && instruction.trim() === ''
						? nothing
						: actions.act(id, instruction, request),
			},
		})),
	},
];
