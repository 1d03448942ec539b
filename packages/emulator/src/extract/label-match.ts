import { nameWords, singular } from './name-words.ts';

const filler = new Set(
	'the a an of all and or in on at to for from with by this that these page site every each their its me give get find list extract show read return please what which is are'.split(
		' ',
	),
);

/** What it adds to a score that something is called what was asked for. */
export const labelBonus = 0.15;

/** Whether any of the labels says what a hint does, whatever else it says. */
export function matchesLabel(hint: string, labels: readonly string[]): boolean {
	const wanted = keywords(hint);
	return wanted.length > 0 && labels.some(label => includesAll(nameWords(label).map(singular), wanted));
}

/** Whether a prompt mentions what one of the labels says. */
export function isMentioned(labels: readonly string[], prompt: string): boolean {
	const said = keywords(prompt);
	return labels.some(label => {
		const words = keywords(label);
		return words.length > 0 && words.length <= 3 && includesAll(said, words);
	});
}

/** What a prompt may be asking for: its runs of up to three words, the longest first. */
export function phrases(prompt: string): string[] {
	const words = nameWords(prompt).filter(word => !filler.has(word));
	return [3, 2, 1].flatMap(length =>
		words
			.map((_, start) => words.slice(start, start + length))
			.flatMap(run => (run.length === length ? [run.join(' ')] : [])),
	);
}

function keywords(text: string): string[] {
	return nameWords(text)
		.filter(word => !filler.has(word))
		.map(singular);
}

function includesAll(words: readonly string[], wanted: readonly string[]): boolean {
	return wanted.every(word => words.includes(word));
}
