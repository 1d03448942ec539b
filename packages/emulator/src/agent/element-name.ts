/** The name by which an instruction means an element: `the "Sign in" button` is called Sign in. */
export function elementName(text: string): string {
	const quoted = /["“']([^"”']+)["”']/.exec(text)?.[1];
	return (
		quoted ??
		text
			.replace(/^the\s+/i, '')
			.replace(/\s+(?:button|link|field|box|input|tab|checkbox|menu item)$/i, '')
			.trim()
	);
}
