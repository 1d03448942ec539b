/**
 * The name of the first header that can't be sent: its name is no name, or its value holds a line break or a character
 * that headers don't have. Values may be secrets, so they are not told.
 */
export function badHeader(headers: Readonly<Record<string, unknown>>): string | undefined {
	return Object.entries(headers).find(([name, value]) => {
		if (value === null || value === undefined) return false;
		// As `Headers` does, which cuts what is blank at both ends.
		return !/^[!#$%&'*+.^`|~\w-]+$/.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(String(value).trim());
	})?.[0];
}
