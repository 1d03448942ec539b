/** A check of an answer, as a Standard Schema: what it doesn't ask for is let through. */
export interface AnswerShape<Answer> {
	readonly '~standard': {
		readonly version: 1;
		readonly vendor: 'memory';
		readonly validate: (
			value: unknown,
		) => { readonly value: Answer } | { readonly issues: readonly { readonly message: string }[] };
	};
}

/** An object that has these fields, each of the type that is named. A real adapter generates this from a specification. */
export function answerShape<Answer>(
	fields: Readonly<Record<keyof Answer & string, readonly string[]>>,
): AnswerShape<Answer> {
	return shapeOf<Answer>(value => complaintAbout(value, fields));
}

/** A page of such objects. */
export function listShape<Item>(
	fields: Readonly<Record<keyof Item & string, readonly string[]>>,
): AnswerShape<{ readonly items: readonly Item[]; readonly next: string | null }> {
	return shapeOf(value => {
		const { items } = Object(value) as { items?: unknown };
		if (!Array.isArray(items)) return 'items: expected a list';
		return (
			complaintAbout(value, { next: ['string', 'null'] }) ??
			items.map(item => complaintAbout(item, fields)).find(complaint => complaint !== undefined)
		);
	});
}

function shapeOf<Answer>(complain: (value: unknown) => string | undefined): AnswerShape<Answer> {
	return {
		'~standard': {
			version: 1,
			vendor: 'memory',
			validate(value) {
				const message = complain(value);
				// The cast states what was just checked.
				return message === undefined ? { value: value as Answer } : { issues: [{ message }] };
			},
		},
	};
}

function complaintAbout(value: unknown, fields: Readonly<Record<string, readonly string[]>>): string | undefined {
	if (typeof value !== 'object' || value === null) return `expected an object, got ${JSON.stringify(value)}`;
	for (const [name, types] of Object.entries(fields)) {
		const field = (value as Record<string, unknown>)[name];
		const type = field === null ? 'null' : typeof field;
		if (!types.includes(type)) return `${name}: expected ${types.join(' or ')}, got ${type}`;
	}
	return undefined;
}
