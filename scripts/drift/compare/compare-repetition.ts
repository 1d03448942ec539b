import type { Operation } from '../document/operation.ts';
import { type Context, report } from './context.ts';

/** What vendors say where they say whether a request may be sent again. */
const words = /\bidempot|\bretr(?:y|ies|ied|ying)\b|\brepeat|\bsen[dt] (?:it )?again\b|\btwice\b|\bduplicate/i;

/**
 * Compares what is said about sending a request again. It decides what is repeated, and nothing in a document but its
 * sentences says it.
 *
 * @param isSameAuthor whether both documents are the vendor's, so that a sentence that is gone means something
 */
export function compareRepetition(ours: Operation, theirs: Operation, context: Context, isSameAuthor: boolean): void {
	// Somebody has read what the vendor says, and says in our words what follows from it.
	if (typeof ours.node.value['x-repetition'] === 'string') return;
	const [before, after] = [saidBy(ours), saidBy(theirs)];
	for (const [sentence, section] of after) {
		if (!before.has(sentence)) report(at(section, context), 'repetition-changed', `says: "${sentence}"`);
	}
	if (!isSameAuthor) return;
	for (const [sentence, section] of before) {
		if (!after.has(sentence)) report(at(section, context), 'repetition-changed', `no longer says: "${sentence}"`);
	}
}

/** Its sentences about repetition, each with the status that it stands at; empty for the operation itself. */
function saidBy({ node, answers }: Operation): ReadonlyMap<string, string> {
	const texts: (readonly [section: string, text: unknown])[] = [
		['', node.value['summary']],
		['', node.value['description']],
		...[...answers].map(([status, answer]) => [status, answer.value['description']] as const),
	];
	return new Map(
		texts.flatMap(([section, text]) =>
			sentencesOf(text)
				.filter(sentence => words.test(sentence))
				.map(sentence => [sentence, section] as const),
		),
	);
}

function sentencesOf(text: unknown): readonly string[] {
	if (typeof text !== 'string') return [];
	return text.split(/(?<=[.!?])\s+|\n{2,}/).map(sentence => sentence.replaceAll(/\s+/g, ' ').trim());
}

function at(section: string, context: Context): Context {
	return { ...context, place: { ...context.place, section } };
}
