/** The path that a path stands for: itself, unless it is one of the aliases; `{name}` in those is any one segment. */
export function resolveAlias(path: string, aliases: Readonly<Record<string, string>> = {}): string {
	const given = path.split('/');
	for (const [alias, meant] of Object.entries(aliases)) {
		const parts = alias.split('/');
		const fits = parts.length === given.length && parts.every((part, index) => isName(part) || part === given[index]);
		if (fits) {
			const values = new Map(parts.map((part, index) => [part, given[index] ?? '']));
			return meant
				.split('/')
				.map(part => (isName(part) ? (values.get(part) ?? part) : part))
				.join('/');
		}
	}
	return path;
}

function isName(part: string): boolean {
	return part.startsWith('{');
}
