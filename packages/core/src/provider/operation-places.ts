import type { OperationName } from '../contract/operation-name.ts';

/** Where an operation is found, and how many arguments come before its options, or before the request's where it has none. */
export type Place = readonly [group: Group | undefined, method: string, before: number];

/** The groups of a provider's operations. */
export const groups = ['tasks', 'profiles', 'files', 'artifacts', 'actions', 'cdp', 'webhooks'] as const;
type Group = (typeof groups)[number];

/** Arguments that come before an operation's options, or before the request's where it has none. */
const argumentsBefore: Readonly<Record<OperationName, number>> = {
	'sessions.create': 0,
	'sessions.get': 1,
	'sessions.list': 0,
	'sessions.close': 1,
	'sessions.extend': 2,
	'sessions.saveProfile': 1,
	'sessions.downloads': 1,
	'sessions.artifacts': 1,
	'tasks.downloads': 1,
	'tasks.artifacts': 1,
	'tasks.create': 0,
	'tasks.get': 1,
	'tasks.getMany': 1,
	'tasks.list': 0,
	'tasks.steps': 1,
	'tasks.reply': 2,
	'tasks.cancel': 1,
	'profiles.create': 0,
	'profiles.get': 1,
	'profiles.list': 0,
	'profiles.update': 1,
	'profiles.delete': 1,
	'files.upload': 0,
	'files.delete': 1,
	'actions.goto': 2,
	'actions.extract': 1,
	'actions.evaluate': 1,
	'actions.screenshot': 1,
	'actions.act': 2,
	'actions.validate': 2,
	'actions.ask': 2,
	'cdp.endpoint': 1,
	'cdp.connect': 1,
	'cdp.page': 1,
	'webhooks.receive': 1,
};

/** Operations that aren't found where their name says. */
const elsewhere: Readonly<Partial<Record<OperationName, readonly [Group, string]>>> = {
	'sessions.saveProfile': ['profiles', 'saveFrom'],
	'sessions.downloads': ['artifacts', 'sessionDownloads'],
	'sessions.artifacts': ['artifacts', 'sessionArtifacts'],
	'tasks.downloads': ['artifacts', 'taskDownloads'],
	'tasks.artifacts': ['artifacts', 'taskArtifacts'],
};

/** Every operation with its place. Those of sessions are the provider's own. */
export const places = /* @__PURE__ */ placesOfAll();

function placesOfAll(): readonly (readonly [OperationName, Place])[] {
	// The cast is sound: the table's keys are the names.
	return (Object.keys(argumentsBefore) as OperationName[]).map(name => {
		// The cast is sound: a name is a group, which sessions are none of, and a method.
		const [group, method] = elsewhere[name] ?? (name.split('.') as [Group | 'sessions', string]);
		return [name, [group === 'sessions' ? undefined : group, method, argumentsBefore[name]]];
	});
}

/** Whether a method returns a list at once, which is asked for when it is read. */
export function isList(method: string): boolean {
	return method === 'list' || method === 'steps';
}
