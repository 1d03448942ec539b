import { AnyBrowserError } from '@anybrowser/core';
import { all, type Mutant } from './mutant.ts';
import { aroundCalls, withChanges } from './wrap-provider.ts';

type Named = { readonly id: string };

/** What was read; where it was refused because it is about another, that other. */
async function orAnother<Value extends Named>(
	id: string,
	reading: Promise<Value>,
	others: () => PromiseLike<{ readonly items: readonly Value[] }>,
): Promise<Value> {
	try {
		return await reading;
	} catch (error) {
		const another = AnyBrowserError.is(error, 'invalid_response')
			? (await others()).items.find(each => each.id !== id)
			: undefined;
		if (another === undefined) throw error;
		return another;
	}
}

/** Reads of one task that fail in a way are said to be refused. */
const endingWaits = (isMeant: (error: AnyBrowserError) => boolean) =>
	aroundCalls(async (call, args, name) => {
		try {
			return await call(...args);
		} catch (error) {
			if (name !== 'tasks.get' || !AnyBrowserError.is(error) || !isMeant(error)) throw error;
			throw new AnyBrowserError('conflict', error.message);
		}
	});

/** What comes back is about something else, or from somebody else. */
export const answerMutants: readonly Mutant[] = [
	{
		name: "another session's answer taken",
		of: ['skyvern', 'smooth'],
		noticedBy: /answers: one about another session/,
		mutate: withChanges(({ get, list }) => ({
			get: (id, request) => orAnother(id, get(id, request), () => list()),
		})),
	},
	{
		name: "another task's answer taken",
		of: ['skyvern', 'smooth'],
		noticedBy: /answers: one about another task/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { get: (id, request) => orAnother(id, tasks.get(id, request), () => tasks.list()) },
		})),
	},
	{
		name: "another profile's answer taken",
		of: ['skyvern'],
		noticedBy: /answers: one about another profile/,
		mutate: withChanges(({ profiles }) => ({
			profiles: { get: (id, request) => orAnother(id, profiles.get(id, request), () => profiles.list()) },
		})),
	},
	{
		name: "a gateway's status that ends a wait",
		of: all,
		noticedBy: /answers: a wait goes on/,
		mutate: endingWaits(({ status }) => (status ?? 0) >= 520),
	},
	{
		name: 'a web page that ends a wait',
		of: all,
		noticedBy: /answers: a wait goes on/,
		mutate: endingWaits(({ code }) => code === 'invalid_response'),
	},
	{
		name: 'half of a character sent as another',
		of: ['smooth'],
		noticedBy: /input: metadata with half/,
		mutate: withChanges(({ create }) => ({
			create: (options, request) => {
				const entries = Object.entries(options?.metadata ?? {});
				const whole = entries.map(([name, value]) => [name, typeof value === 'string' ? wellFormed(value) : value]);
				return create({ ...options, metadata: Object.fromEntries(whole) }, request);
			},
		})),
	},
	{
		name: "a script's result that went through the page's JSON",
		of: all,
		noticedBy: /actions: evaluate gives what the script gives/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				evaluate: (id, { script, ...rest }, request) =>
					actions.evaluate(
						id,
						{ ...rest, script: script.replace(/return (.*)$/, 'return JSON.parse(JSON.stringify($1))') },
						request,
					),
			},
		})),
	},
];

function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
