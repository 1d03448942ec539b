import { isRecord } from '../json/record.ts';
import { cutAtWord } from './cut-at-word.ts';

/** Where the APIs put what they have to say, the most telling first. */
const places = ['detail', 'message', 'error', 'msg', 'title', 'cause'];
/** How deep is looked for it, and how many characters are shown. */
const maxDepth = 3;
const maxWords = 500;

/** What an answer says to people, in its own words; null where it says nothing. */
export function answerWords(answer: unknown): string | null {
	return cutAtWord(find(answer, maxDepth), maxWords) || null;
}

function find(value: unknown, depth: number): string {
	if (typeof value === 'string') return value.trim();
	if (depth === 0) return '';
	if (Array.isArray(value)) {
		return value
			.slice(0, 10)
			.map(each => find(each, depth - 1))
			.filter(Boolean)
			.join('; ');
	}
	if (!isRecord(value)) return '';
	for (const place of places) {
		const words = find(value[place], depth - 1);
		if (words !== '') return words;
	}
	return '';
}
