/**
 * Makes a snapshot of fields, which it takes over: frozen through and through, and its `raw`, the provider's own answer,
 * neither prints nor serialises.
 */
export function snapshot<Fields extends object>(fields: Fields, raw: unknown): Readonly<Fields & { raw: unknown }> {
	for (const name in fields) {
		const value = fields[name];
		if (typeof value === 'object' && value !== null) freezeData(value);
	}
	// The cast states what defineProperty does, which the type system can't see.
	return Object.freeze(Object.defineProperty(fields, 'raw', { value: raw })) as Readonly<Fields & { raw: unknown }>;
}

/** Freezes plain data with all that is in it, however deep that is. A date has no properties to freeze. */
function freezeData(data: unknown): void {
	const left = [data];
	while (left.length > 0) {
		const value = left.pop();
		if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value)) continue;
		Object.freeze(value);
		for (const item of Object.values(value)) left.push(item);
	}
}
