import {
	type ActionResult,
	AnyBrowserError,
	type RequestOptions,
	type SessionActions,
	unknownUsage,
} from '@anybrowser/core';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';

/** Single steps in a session. What the service hasn't is refused by name. */
export function memoryActions(context: MemoryContext): SessionActions {
	const { runtime, guard, send } = context;
	const lookFor = 'It changes nothing that lasts.';

	return {
		async goto(sessionId, url, request) {
			const operation = 'actions.goto';
			const path = ['browsers', context.pathId(sessionId, 'session id', operation), 'page'];
			return act(operation, async () => {
				await runtime.call({
					operation: { name: operation, kind: 'write', lookFor },
					scope: runtime.open(request),
					send: send({ method: 'POST', path, body: { page: url } }),
				});
				return null;
			});
		},

		async extract(sessionId, { schema, prompt }, request?: RequestOptions) {
			const operation = 'actions.extract';
			const path = ['browsers', context.pathId(sessionId, 'session id', operation), 'data'];
			return act(operation, async () => {
				const { data } = await runtime.call<{ readonly data: unknown }>({
					operation: { name: operation, kind: 'write', lookFor },
					scope: runtime.open(request),
					schema: memoryAnswers.data,
					send: send({ method: 'POST', path, body: { shape: schema, ...(prompt !== undefined && { prompt }) } }),
				});
				return data;
			});
		},

		async evaluate() {
			throw guard.refusal('actions.evaluate', 'actions.evaluate');
		},

		async screenshot() {
			throw guard.refusal('actions.screenshot', 'actions.screenshot');
		},
	};
}

/** The service says 409 when the page doesn't allow an action: not a conflict between two callers. */
async function act<Output>(operation: string, work: () => Promise<Output>): Promise<ActionResult<Output>> {
	try {
		return { output: await work(), usage: unknownUsage, warnings: [] };
	} catch (error) {
		if (!AnyBrowserError.is(error, 'conflict')) throw error;
		const { provider, status, attempts, message } = error;
		throw new AnyBrowserError('action_failed', message, { provider, operation, status, attempts, cause: error });
	}
}
