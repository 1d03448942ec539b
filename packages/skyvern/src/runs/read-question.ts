import { AnyBrowserError } from '@anybrowser/core';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { readTimeline } from './read-timeline.ts';

/**
 * What a paused run asks a person: the instructions of the newest block that waits for one. It is looked for once in each pause.
 * `undefined` where it can't be read: the run was read, and that is no reason to lose it.
 */
export async function readQuestion(
	{ questions }: SkyvernContext,
	call: SkyvernCall,
	{ run_id: id, modified_at: modifiedAt }: Schemas['Run'],
): Promise<string | undefined> {
	const known = questions.get(id);
	if (known?.modifiedAt === modifiedAt) return known.question;
	try {
		const timeline = await readTimeline(call.next(), id);
		const question = timeline.flatMap(askedIn)[0];
		questions.set(id, { modifiedAt, question });
		return question;
	} catch (error) {
		if (AnyBrowserError.is(error)) return undefined;
		throw error;
	}
}

function askedIn({ block, children }: Schemas['TimelineItem']): string[] {
	const asks = block?.block_type === 'human_interaction' && block.instructions;
	return [...(asks ? [asks] : []), ...(children ?? []).flatMap(askedIn)];
}
