import type { Capability } from '../contract/capability.ts';
import type { CreateTaskOptions } from '../contract/task.ts';
import type { TaskSecrets } from '../contract/task-secret.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { browserCapabilities } from './capability-guard.ts';
import { webAddress } from './web-address.ts';

// What a task in a session may still say about the browser.
const allowedInSession = new Set<Capability>(['task.url', 'task.metadata']);

/**
 * Which capabilities a task needs.
 *
 * @throws AnyBrowserError `invalid_request` for an empty prompt, for a webhook's address that is none, and for options that set up a browser where the
 * session has one already.
 */
export function taskCapabilities(options: CreateTaskOptions, provider: string): readonly Capability[] {
	const operation = 'tasks.create';
	const refuse = (message: string) => new AnyBrowserError('invalid_request', message, { provider, operation });
	if (typeof options.prompt !== 'string' || options.prompt.trim() === '') {
		throw refuse(`${operation} needs a prompt that says what to do`);
	}
	const { webhookUrl } = options;
	if (webhookUrl !== undefined && webAddress(webhookUrl) === null) {
		throw refuse(
			`${operation}: \`webhookUrl\` is an address that begins with http:// or https://, which the provider can reach`,
		);
	}
	const used: Capability[] = [];
	if (options.schema !== undefined) used.push('task.schema');
	if (options.maxSteps !== undefined) used.push('task.maxSteps');
	if (webhookUrl !== undefined) used.push('task.webhookUrl');
	const scope = options.sessionId === undefined ? 'task' : 'taskInSession';
	if (options.secrets !== undefined) used.push(...secretCapabilities(scope, options.secrets));
	if (options.credential !== undefined) used.push(`${scope}.credential`);
	const browser = browserCapabilities('task', options);
	if (options.sessionId === undefined) return ['tasks.create', ...used, ...browser];

	const misplaced = browser.filter(capability => !allowedInSession.has(capability));
	if (misplaced.length > 0) {
		const names = misplaced.map(capability => capability.replace('task.', '')).join(', ');
		throw refuse(`${operation}: ${names} can't be set for a task in a session: the session brings the browser`);
	}
	if (options.url !== undefined) used.push('taskInSession.url');
	if (options.metadata !== undefined) used.push('taskInSession.metadata');
	return ['tasks.createInSession', ...used];
}

function secretCapabilities(scope: 'task' | 'taskInSession', secrets: TaskSecrets): readonly Capability[] {
	const areBound = Object.values(secrets).some(({ allowedUrls }) => allowedUrls !== undefined);
	return areBound ? [`${scope}.secrets`, `${scope}.secrets.allowedUrls`] : [`${scope}.secrets`];
}
