import { AnyBrowserError, type TaskToken } from '@anybrowser/core';

/**
 * A task's token as one short text that models and headers carry: `provider/id`, with `?own=` for the session that ends with
 * it and `&webhook` where it has one. Everything that the token holds is in it.
 */
export function toTaskReference({ provider, id, ownSessionId, hasWebhook }: TaskToken): string {
	const more = new URLSearchParams();
	if (ownSessionId !== undefined) more.set('own', ownSessionId);
	if (hasWebhook) more.set('webhook', '1');
	const query = more.size === 0 ? '' : `?${more}`;
	return `${encodeURIComponent(provider)}/${encodePart(id)}${query}`;
}

/** @throws AnyBrowserError `not_found` for what is no reference of a task. */
export function readTaskReference(reference: string): TaskToken {
	const [, provider, id, query = ''] = /^([^/?\s]+)\/([^/?\s]+)(?:\?(\S*))?$/.exec(reference.trim()) ?? [];
	if (provider === undefined || id === undefined) throw noReference();
	const more = new URLSearchParams(query);
	const own = more.get('own');
	try {
		return {
			kind: 'anybrowser.task',
			version: 1,
			provider: decodeURIComponent(provider),
			id: decodeURIComponent(id),
			...(own !== null && { ownSessionId: own }),
			...(more.has('webhook') && { hasWebhook: true }),
		};
	} catch {
		throw noReference();
	}
}

function noReference(): AnyBrowserError {
	return new AnyBrowserError('not_found', 'This is no task. Give it as run_task wrote it.');
}

/** Colons are as good as any character there, and shorter. */
function encodePart(part: string): string {
	return encodeURIComponent(part).replaceAll('%3A', ':');
}
