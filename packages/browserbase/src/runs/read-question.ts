import { AnyBrowserError } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { readMessages } from './read-messages.ts';
import { toStep } from './read-steps.ts';

/**
 * What a paused run asks: a pause is its last message. It is looked for once in each pause, and only in what was said since the
 * pause before. `undefined` where it can't be read: the run was read, and that is no reason to lose it.
 */
export async function readQuestion(
	{ provider, questions }: BrowserbaseContext,
	call: BrowserbaseCall,
	{ runId, updatedAt }: Schemas['Run'],
): Promise<string | undefined> {
	const known = questions.get(runId);
	if (known?.updatedAt === updatedAt) return known.question;
	let since = known?.messageId;
	let question: string | undefined;
	try {
		for (;;) {
			const page = await readMessages(call.next(), runId, { since });
			for (const message of page.messages) {
				const step = toStep(provider, message);
				if (step?.kind === 'pause') question = step.text;
			}
			const start = since;
			since = page.messages.at(-1)?.id ?? start;
			// A server, or a cache before it, that ignores where a page starts gives no others.
			if (page.nextCursor === null || since === start) break;
		}
	} catch (error) {
		if (AnyBrowserError.is(error)) return undefined;
		throw error;
	}
	questions.set(runId, { updatedAt, question, messageId: since });
	return question;
}
