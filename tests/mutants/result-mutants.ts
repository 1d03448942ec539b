import {
	type BrowserSessionProvider,
	PagePromise,
	type Profile,
	type Session,
	type Task,
	unknownUsage,
} from '@anybrowser/core';
import { all, both, type MakeProvider, type Mutant } from './mutant.ts';
import { withChanges } from './wrap-provider.ts';

type Fields<Value> = Partial<Omit<Value, 'raw'>>;

/** The same snapshot with some fields changed, as frozen as before. */
export function patched<Value extends { readonly raw: unknown }>(value: Value, fields: Fields<Value>): Value {
	return Object.freeze(Object.defineProperty({ ...value, ...fields }, 'raw', { value: value.raw, enumerable: false }));
}

const gotSession = (change: (session: Session) => Session) =>
	withChanges(({ get }) => ({ get: async (id, request) => change(await get(id, request)) }));
const madeSession = (change: (session: Session) => Session) =>
	withChanges(({ create }) => ({ create: async (options, request) => change(await create(options, request)) }));
const gotTask = (change: (task: Task) => Task) =>
	withChanges(({ tasks }) => ({ tasks: { get: async (id, request) => change(await tasks.get(id, request)) } }));
const taskStatus = (from: Task['status'], to: Task['status']) =>
	gotTask(task => (task.status === from ? patched(task, { status: to }) : task));
const sessionList = (change: (provider: BrowserSessionProvider, page: readonly Session[]) => readonly Session[]) =>
	withChanges(provider => ({
		list: (query, request) =>
			new PagePromise(async cursor => {
				const page = await provider.list({ ...query, ...(cursor !== null && { cursor }) }, request);
				return { ...page, items: change(provider, page.items) };
			}),
	}));
const profileFields = (fields: Fields<Profile>): ((make: MakeProvider) => MakeProvider) =>
	withChanges(({ profiles }) => ({
		profiles: { create: async (options, request) => patched(await profiles.create(options, request), fields) },
	}));
const asLocalTime = (date: Date | null) => date && new Date(date.toISOString().slice(0, -1));

/** What comes back is not what the service said. */
export const resultMutants: readonly Mutant[] = [
	{
		name: 'a task that does not tell what it used',
		of: both,
		noticedBy: /usage: a task that has ended/,
		mutate: gotTask(task => patched(task, { usage: unknownUsage })),
	},
	{
		name: 'a cost that is guessed',
		of: both,
		noticedBy: /usage: a task that has ended/,
		mutate: gotTask(task => patched(task, { usage: { credits: 1, dollars: 0.01, steps: 1, durationMs: 1 } })),
	},
	{
		name: 'a task whose cost differs from look to look',
		of: both,
		noticedBy: /usage: the client adds up/,
		mutate: gotTask(task => patched(task, { usage: { ...task.usage, durationMs: performance.now() } })),
	},
	{
		name: 'a closed session said to run',
		of: all,
		noticedBy: /close: it really closes/,
		mutate: gotSession(session => (session.status === 'closed' ? patched(session, { status: 'running' }) : session)),
	},
	{
		name: 'a failed task said to have succeeded',
		of: all,
		noticedBy: /tasks: a page that does not load/,
		mutate: taskStatus('failed', 'succeeded'),
	},
	{
		name: 'a canceled task said to have failed',
		of: all,
		noticedBy: /tasks: cancel stops/,
		mutate: taskStatus('canceled', 'failed'),
	},
	{
		name: 'an unknown session status taken for its end',
		of: all,
		noticedBy: /novel status: a session/,
		mutate: gotSession(session => (session.status === 'unknown' ? patched(session, { status: 'closed' }) : session)),
	},
	{
		name: 'an unknown task status taken for success',
		of: all,
		noticedBy: /novel status: a task/,
		mutate: taskStatus('unknown', 'succeeded'),
	},
	{
		name: 'an unknown value not reported',
		of: all,
		noticedBy: /novel status: a session/,
		mutate: make => settings => make({ ...settings, onWarning: undefined }),
	},
	{
		name: 'warnings dropped',
		of: all,
		noticedBy: /capabilities: with onUnsupported/,
		mutate: madeSession(session => patched(session, { warnings: [] })),
	},
	{
		name: "a task's output not returned",
		of: all,
		noticedBy: /tasks: one with a browser/,
		mutate: gotTask(task => patched(task, { output: null })),
	},
	{
		name: "a task's session forgotten",
		of: both,
		noticedBy: /tasks: in a session/,
		mutate: gotTask(task => patched(task, { sessionId: null })),
	},
	{
		name: 'raw enumerable',
		of: all,
		noticedBy: /snapshots: the raw answer/,
		mutate: madeSession(session => Object.freeze({ ...session, raw: session.raw })),
	},
	{
		name: 'raw lost',
		of: all,
		noticedBy: /snapshots: the raw answer/,
		mutate: gotTask(task => Object.freeze({ ...task, raw: undefined })),
	},
	{
		name: 'a snapshot that can be changed',
		of: all,
		noticedBy: /snapshots: .* frozen/,
		mutate: madeSession(session => Object.defineProperty({ ...session }, 'raw', { value: session.raw })),
	},
	{
		name: 'a list in a snapshot that can be changed',
		of: all,
		noticedBy: /snapshots: .* frozen/,
		mutate: madeSession(session => patched(session, { warnings: [...session.warnings] })),
	},
	{
		name: 'a date read as local time',
		of: all,
		noticedBy: /snapshots: times/,
		mutate: madeSession(session => patched(session, { createdAt: asLocalTime(session.createdAt) })),
	},
	{ name: 'a list that returns nothing', of: all, noticedBy: /pages: sessions are/, mutate: sessionList(() => []) },
	{
		name: 'a list that leaves one out',
		of: all,
		noticedBy: /pages: sessions are/,
		mutate: sessionList((_, items) => items.slice(1)),
	},
	{
		name: 'a list that repeats what it gave',
		of: all,
		noticedBy: /pages: sessions are/,
		mutate: sessionList((_, items) => [...items, ...items.slice(0, 1)]),
	},
	{
		name: 'a list that repeats a page',
		of: all,
		noticedBy: /pages: tasks are/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				list: (query, request) => {
					let first: PromiseLike<Awaited<ReturnType<typeof tasks.list>>> | undefined;
					return new PagePromise(async cursor => {
						first ??= tasks.list({ ...query, ...(cursor !== null && { cursor }) }, request);
						return { ...(await first), nextCursor: cursor === null ? 'again' : null };
					});
				},
			},
		})),
	},
	{
		name: 'a list without further pages',
		of: all,
		noticedBy: /pages: tasks are/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				list: (query, request) =>
					new PagePromise(async () => ({ ...(await tasks.list(query, request)), nextCursor: null })),
			},
		})),
	},
	{
		name: 'a list that asks before anybody reads it',
		of: all,
		noticedBy: /pages: sessions go on/,
		mutate: withChanges(({ list }) => ({
			list: (query, request) => {
				const pages = list(query, request);
				void pages.then(
					() => {},
					() => {},
				);
				return pages;
			},
		})),
	},
	{
		name: 'many tasks in another order',
		of: all,
		noticedBy: /getMany keeps the order/,
		mutate: withChanges(({ tasks }) => ({
			tasks: { getMany: async (ids, request) => [...(await tasks.getMany(ids, request))].reverse() },
		})),
	},
	{
		name: "a profile's name dropped",
		of: all,
		noticedBy: /profiles: create, get/,
		mutate: profileFields({ name: null }),
	},
	{
		name: 'another id given',
		of: all,
		noticedBy: /profiles: create, get/,
		mutate: profileFields({ id: 'bp_another' }),
	},
	{
		name: "a file's size made up",
		of: both,
		noticedBy: /files: upload/,
		mutate: withChanges(({ files }) => ({
			files: { upload: async (options, request) => patched(await files.upload(options, request), { size: 0 }) },
		})),
	},
	{
		name: 'what was extracted is not returned',
		of: both,
		noticedBy: /actions: extract fills/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				extract: async (id, options, request) => ({ ...(await actions.extract(id, options, request)), output: {} }),
			},
		})),
	},
];
