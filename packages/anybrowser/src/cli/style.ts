import { paintText } from './terminal-text.ts';

type Paint = (text: string) => string;

/** Colours for one stream; they change nothing where there are none. */
export type Style = Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', Paint>>;

/** Whether a stream takes colours: `FORCE_COLOR` and `NO_COLOR` decide, then whether it is a terminal that can. */
export function hasColor(
	stream: { readonly isTTY?: boolean },
	env: Readonly<Record<string, string | undefined>>,
): boolean {
	const force = env['FORCE_COLOR'];
	if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
	if (env['NO_COLOR']) return false;
	return stream.isTTY === true && env['TERM'] !== 'dumb';
}

export function createStyle(isColored: boolean): Style {
	const paint =
		(format: keyof Style): Paint =>
		text =>
			isColored ? paintText(format, text) : text;
	return {
		bold: paint('bold'),
		dim: paint('dim'),
		red: paint('red'),
		green: paint('green'),
		yellow: paint('yellow'),
		cyan: paint('cyan'),
	};
}
