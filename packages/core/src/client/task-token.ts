import { AnyBrowserError } from '../errors/any-browser-error.ts';

export const taskTokenKind = 'anybrowser.task';
export const taskTokenVersion = 1;

/** A task's handle as plain data, to wait for it in another process. */
export interface TaskToken {
	readonly kind: typeof taskTokenKind;
	readonly version: typeof taskTokenVersion;
	readonly provider: string;
	readonly id: string;
	/** The session that the task has for itself, which ends with it; left out where there is none. */
	readonly ownSessionId?: string;
	/** Whether it was started with a `webhookUrl`; left out where it was not. */
	readonly hasWebhook?: boolean;
}

/**
 * Reads a token.
 *
 * @throws AnyBrowserError `invalid_request` for anything else, and for a token of another provider or version.
 */
export function readTaskToken(value: unknown, provider: string): TaskToken {
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `tasks.resume: ${message}`, { provider, operation: 'tasks.resume' });
	if (typeof value !== 'object' || value === null) throw refuse('a token is an object; parse its JSON first');
	const { kind, version, provider: of, id, ...more } = value as Partial<Record<keyof TaskToken, unknown>>;
	const { ownSessionId, hasWebhook } = more;
	if (kind !== taskTokenKind) throw refuse('this is not the token of a task');
	if (version !== taskTokenVersion) {
		throw refuse(`the token has version ${JSON.stringify(version)}, and this one reads ${taskTokenVersion}`);
	}
	if (of !== provider) throw refuse(`the token is for ${JSON.stringify(of)}, and this client uses "${provider}"`);
	if (typeof id !== 'string' || id === '') throw refuse("the token lacks the task's id");
	if (ownSessionId !== undefined && typeof ownSessionId !== 'string') throw refuse("the token's own session is no id");
	return {
		kind: taskTokenKind,
		version: taskTokenVersion,
		provider,
		id,
		...(ownSessionId !== undefined && { ownSessionId }),
		...(hasWebhook === true && { hasWebhook }),
	};
}
