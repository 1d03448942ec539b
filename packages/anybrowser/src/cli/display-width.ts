// Made when there is more than ASCII: it takes a while.
let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Intl.Segments {
	segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	return segmenter.segment(text);
}

// East Asian wide and fullwidth forms, and what is drawn as a picture.
const wide =
	/^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.*\ufe0f)/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
	// Nearly all texts.
	if (/^[ -~]*$/.test(text)) return text.length;
	return [...segmentsOf(text)].reduce((width, { segment }) => width + (wide.test(segment) ? 2 : 1), 0);
}

/** A text that takes so many columns at most; `…` stands for what is left out. */
export function cutColumns(text: string, width: number): string {
	if (displayWidth(text) <= width) return text;
	let cut = '';
	for (const { segment } of segmentsOf(text)) {
		if (displayWidth(cut + segment) > width - 1) break;
		cut += segment;
	}
	return `${cut}…`;
}

/** Like `padEnd`, by what is seen. */
export function padColumns(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
