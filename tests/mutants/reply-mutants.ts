import { AnyBrowserError } from '@anybrowser/core';
import type { Mutant } from './mutant.ts';
import { patched } from './result-mutants.ts';
import { withChanges } from './wrap-provider.ts';

/** Answers to what agents ask are handled wrongly. */
export const replyMutants: readonly Mutant[] = [
	{
		name: "a paused task's question dropped",
		of: ['browserbase'],
		noticedBy: /reply: a paused task tells/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { get: async (id, request) => patched(await tasks.get(id, request), { question: undefined }) },
		})),
	},
	{
		name: 'an answer that is not sent',
		of: ['browserbase'],
		noticedBy: /reply: a paused task tells/,
		mutate: withChanges(({ tasks }) => ({ tasks: { reply: (id, _text, request) => tasks.get(id, request) } })),
	},
	{
		name: 'an answer whose words are dropped',
		of: ['browserbase'],
		noticedBy: /reply: a paused task tells/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { reply: (id, _text, request) => tasks.reply(id, 'Go on', request) },
		})),
	},
	{
		name: 'a reply to what is not paused that succeeds',
		of: ['browserbase'],
		noticedBy: /reply: to a task that is not paused/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				reply: (id, text, request) =>
					tasks.reply(id, text, request).catch(error => {
						if (!AnyBrowserError.is(error, 'conflict')) throw error;
						return tasks.get(id, request);
					}),
			},
		})),
	},
	{
		name: 'an answer sent again after its own answer was lost',
		of: ['browserbase'],
		noticedBy: /reply: an answer that may have come through/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				reply: (id, text, request) =>
					tasks.reply(id, text, request).catch(async error => {
						if (AnyBrowserError.is(error, 'ambiguous_outcome')) await tasks.reply(id, text, request).catch(() => {});
						throw error;
					}),
			},
		})),
	},
];
