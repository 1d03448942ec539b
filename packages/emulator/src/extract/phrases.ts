import { nameWords } from './name-words.ts';

const filler = new Set(
	'the a an of all and or in on at to for from with by this that these page site every each their its me give get find list extract show read return please what which is are'.split(
		' ',
	),
);

/** What a prompt may be asking for: its runs of up to three words, the longest first. */
export function phrases(prompt: string): string[] {
	const words = nameWords(prompt).filter(word => !filler.has(word));
	const runs = (length: number) => words.map((_, start) => words.slice(start, start + length));
	return [3, 2, 1].flatMap(length => runs(length).filter(run => run.length === length)).map(run => run.join(' '));
}
