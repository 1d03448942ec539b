import { type ActionResult, AnyBrowserError, type SessionActions, unknownUsage } from '@anybrowser/core';
import { extractionActions, type ProviderCall } from '@anybrowser/core/provider';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import type { SendRequest } from './send-request.ts';

/** Single steps in a session that the service has. */
export function memoryActions({ begin }: MemoryContext): Pick<SessionActions, 'goto' | 'extract' | 'validate' | 'ask'> {
	const lookFor = 'It changes nothing that lasts.';

	return {
		async goto(sessionId, url, request) {
			const call = begin('actions.goto', request);
			const path = ['browsers', call.id(sessionId, 'session id'), 'page'];
			const body = { page: url };
			return act(call, async () => {
				await call.write(memoryAnswers.done, send => send({ method: 'POST', path, body }), { lookFor });
				return null;
			});
		},

		// The service has no questions: one is an extraction whose schema has the answer.
		...extractionActions({
			begin,
			async extract(call, sessionId, { schema, prompt }) {
				const path = ['browsers', call.id(sessionId, 'session id'), 'data'];
				const body = { shape: schema, ...(prompt !== undefined && { prompt }) };
				return act(call, async () => {
					const send = call.write<{ readonly data: unknown }>(
						memoryAnswers.data,
						http => http({ method: 'POST', path, body }),
						{ lookFor },
					);
					return (await send).data;
				});
			},
		}),
	};
}

/** The service says 409 when the page doesn't allow an action: not a conflict between two callers. */
async function act<Output>(
	{ operation }: ProviderCall<SendRequest>,
	work: () => Promise<Output>,
): Promise<ActionResult<Output>> {
	try {
		return { output: await work(), usage: unknownUsage, warnings: [] };
	} catch (error) {
		if (!AnyBrowserError.is(error, 'conflict')) throw error;
		const { provider, status, attempts, message } = error;
		throw new AnyBrowserError('action_failed', message, { provider, operation, status, attempts, cause: error });
	}
}
