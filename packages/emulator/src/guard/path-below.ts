/** What follows the first `base` in a path, at the bounds of its segments: `/vendor/api/v1/task` below `/api/v1` is `/task`. */
export function pathBelow(path: string, base: string): string | undefined {
	for (let at = path.indexOf(base); at >= 0; at = path.indexOf(base, at + 1)) {
		const rest = path.slice(at + base.length);
		if (rest.startsWith('/')) return rest;
	}
	return undefined;
}
