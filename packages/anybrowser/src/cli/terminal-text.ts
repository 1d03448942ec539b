import { inspect } from 'node:util';

// Known to this process alone, so that a text from elsewhere can't pass for a colour of ours.
const mark = `style-${crypto.randomUUID()}:`;

/** Empties the line that a terminal's cursor is in, which only `terminalText` makes of it. */
export const eraseLine = `${mark}K`;

const colors = new RegExp(`${mark}(\\d+)m`, 'g');

// Control characters but for the end of a line and the tab, what turns the direction of writing, and the other line ends.
const obeyed = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A text as it may reach a terminal: what a terminal would obey is shown as `\u001b`, apart from the colours of
 * `paintText`. In a JSON text that is an escape of JSON, so the document holds the same values.
 */
export function terminalText(text: string): string {
	return text
		.replaceAll('\r\n', '\n')
		.replace(obeyed, escapeCharacter)
		.replace(colors, '\u001b[$1m')
		.replaceAll(eraseLine, '\r\u001b[2K');
}

/** The same for one cell or line, where the end of a line and a tab are shown, too. */
export function terminalLine(text: string): string {
	return text.replace(/[\n\t]/g, escapeCharacter).replace(obeyed, escapeCharacter);
}

/** Colours a text; only `terminalText` makes a terminal's own sequences of it. */
export function paintText(format: keyof typeof inspect.colors, text: string): string {
	const [open, close] = inspect.colors[format] ?? [0, 0];
	return `${mark}${open}m${text}${mark}${close}m`;
}

function escapeCharacter(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
