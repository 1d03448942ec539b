/** What an answer's body is made of: every place in it, with the kinds of values that were seen there. */
export type AnswerShape = ReadonlyMap<string, string>;

/** Reads the shape of a body. Elements of a list share one place; an empty list has none. */
export function answerShape(body: unknown): AnswerShape {
	const kinds = new Map<string, Set<string>>();
	collect(body, 'body', kinds);
	return new Map([...kinds].map(([place, seen]) => [place, [...seen].sort().join(' or ')]));
}

function collect(value: unknown, place: string, kinds: Map<string, Set<string>>): void {
	const seen = kinds.get(place) ?? new Set();
	kinds.set(place, seen.add(kindOf(value)));
	if (Array.isArray(value)) for (const each of value) collect(each, `${place}[]`, kinds);
	else if (typeof value === 'object' && value !== null) {
		for (const [name, each] of Object.entries(value)) collect(each, `${place}.${name}`, kinds);
	}
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'list' : typeof value;
}
