import { excerpt, excerptOf } from './excerpt.ts';

/** What somebody passed, as a message shows it: the beginning, and a text in quotes. Also of what JSON can't hold. */
export function quoted(value: unknown): string {
	return typeof value === 'string' ? JSON.stringify(excerpt(value)) : excerptOf(value);
}
