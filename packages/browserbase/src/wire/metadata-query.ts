/** How Browserbase finds sessions by one of their labels. */
export function metadataQuery(name: string, value: string): string {
	return `user_metadata['${name}']:'${value}'`;
}

/** Whether a name or a value can stand in such a query: it has quotation marks around it, and knows no escapes. */
export function isFindable(text: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what can't be written
	return !/['\\\u0000-\u001f]/.test(text);
}
