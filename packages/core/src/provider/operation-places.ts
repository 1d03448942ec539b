import type { OperationName } from '../contract/operation-name.ts';

/** Where an operation is found, and how many arguments come before its options, or before the request's where it has none. */
export type Place = readonly [group: Group | undefined, method: string, before: number];

/** The groups of a provider's operations. */
export const groups = ['tasks', 'profiles', 'files', 'artifacts', 'actions', 'cdp', 'webhooks'] as const;
type Group = (typeof groups)[number];

/** Where each operation is. */
export const places: Readonly<Record<OperationName, Place>> = {
	'sessions.create': [undefined, 'create', 0],
	'sessions.get': [undefined, 'get', 1],
	'sessions.list': [undefined, 'list', 0],
	'sessions.close': [undefined, 'close', 1],
	'sessions.extend': [undefined, 'extend', 2],
	'sessions.saveProfile': ['profiles', 'saveFrom', 1],
	'sessions.downloads': ['artifacts', 'sessionDownloads', 1],
	'sessions.artifacts': ['artifacts', 'sessionArtifacts', 1],
	'tasks.downloads': ['artifacts', 'taskDownloads', 1],
	'tasks.artifacts': ['artifacts', 'taskArtifacts', 1],
	'tasks.create': ['tasks', 'create', 0],
	'tasks.get': ['tasks', 'get', 1],
	'tasks.getMany': ['tasks', 'getMany', 1],
	'tasks.list': ['tasks', 'list', 0],
	'tasks.steps': ['tasks', 'steps', 1],
	'tasks.reply': ['tasks', 'reply', 2],
	'tasks.cancel': ['tasks', 'cancel', 1],
	'profiles.create': ['profiles', 'create', 0],
	'profiles.get': ['profiles', 'get', 1],
	'profiles.list': ['profiles', 'list', 0],
	'profiles.update': ['profiles', 'update', 1],
	'profiles.delete': ['profiles', 'delete', 1],
	'files.upload': ['files', 'upload', 0],
	'files.delete': ['files', 'delete', 1],
	'actions.goto': ['actions', 'goto', 2],
	'actions.extract': ['actions', 'extract', 1],
	'actions.evaluate': ['actions', 'evaluate', 1],
	'actions.screenshot': ['actions', 'screenshot', 1],
	'actions.act': ['actions', 'act', 2],
	'actions.validate': ['actions', 'validate', 2],
	'actions.ask': ['actions', 'ask', 2],
	'cdp.endpoint': ['cdp', 'endpoint', 1],
	'cdp.connect': ['cdp', 'connect', 1],
	'cdp.page': ['cdp', 'page', 1],
	'webhooks.receive': ['webhooks', 'receive', 1],
};

/** Whether a method returns a list at once, which is asked for when it is read. */
export function isList(method: string): boolean {
	return method === 'list' || method === 'steps';
}
