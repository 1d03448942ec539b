/**
 * Makes a snapshot of fields, which it takes over: frozen through and through, and its `raw`, the provider's own answer,
 * neither prints nor serialises.
 */
export function snapshot<Fields extends object>(fields: Fields, raw: unknown): Readonly<Fields & { raw: unknown }> {
	for (const name in fields) freezeData(fields[name]);
	// The cast states what defineProperty does, which the type system can't see.
	return Object.freeze(Object.defineProperty(fields, 'raw', { value: raw })) as Readonly<Fields & { raw: unknown }>;
}

/** Freezes plain data with all that is in it. A date has no properties to freeze. */
function freezeData(value: unknown): void {
	if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value)) return;
	Object.freeze(value);
	for (const item of Object.values(value)) freezeData(item);
}
