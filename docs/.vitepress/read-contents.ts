/** A part of the documentation, and its pages. */
export interface Section {
	readonly text: string;
	readonly items: readonly { readonly text: string; readonly link: string }[];
}

/**
 * The site's list of contents, which is the table of contents that readers of the repository have.
 *
 * @param text `docs/README.md`: a heading for each part, and a table whose first column has links to its pages.
 */
export function readContents(text: string): readonly Section[] {
	return text
		.split(/^## /m)
		.slice(1)
		.map(part => ({
			text: part.slice(0, part.indexOf('\n')),
			items: [...part.matchAll(/^\|.*?\|/gm)].flatMap(([cell]) =>
				[...cell.matchAll(/\[([^\]]+)\]\(([\w-]+)\.md\)/g)].map(([, words = '', page = '']) => ({
					text: words.replace(/^./, first => first.toUpperCase()),
					link: `/${page}`,
				})),
			),
		}))
		.filter(({ items }) => items.length > 0);
}
