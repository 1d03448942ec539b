import type { FailureView, TimelineItem } from './inspector-data.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Why a session or task failed; of a session that hasn't, what failed there last. */
export function toFailureView(entry: JournalEntry, timeline: readonly TimelineItem[]): FailureView | null {
	const { kind, status, tone, endedAt } = entry.summary();
	if (tone === 'bad' && endedAt !== null) {
		const words = entry.end?.reason || `It has ended as "${status}", and nothing was said of why.`;
		return { at: endedAt, title: `The ${kind} failed`, words };
	}
	const last =
		kind === 'session' ? timeline.findLast(each => each.tone === 'bad' && each.kind !== 'complaint') : undefined;
	if (last === undefined) return null;
	return {
		at: last.at,
		title: `Failed last: ${last.title}`,
		words: wordsOf(last),
	};
}

function wordsOf({ words, fault, outcome }: TimelineItem): string {
	const said = words ?? outcome ?? 'Nothing was said of why.';
	return fault ? `${said} (a planned fault: it ${fault})` : said;
}
