/** A snapshot, frozen through and through, whose `raw`, the provider's own answer, neither prints nor serialises. */
export function snapshot<Fields extends object>(fields: Fields, raw: unknown): Readonly<Fields & { raw: unknown }> {
	// The cast states what defineProperty does, which the type system can't see.
	const withRaw = Object.defineProperty({ ...fields }, 'raw', { value: raw, enumerable: false }) as Fields & {
		raw: unknown;
	};
	for (const value of Object.values(fields)) freezeData(value);
	return Object.freeze(withRaw);
}

/** Freezes plain data with all that is in it. A date has no properties to freeze. */
function freezeData(value: unknown): void {
	if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value)) return;
	Object.freeze(value);
	for (const item of Object.values(value)) freezeData(item);
}
