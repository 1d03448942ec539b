/** A frozen snapshot whose `raw`, the provider's own answer, neither prints nor serialises. */
export function snapshot<Fields extends object>(fields: Fields, raw: unknown): Readonly<Fields & { raw: unknown }> {
	// The cast states what defineProperty does, which the type system can't see.
	const withRaw = Object.defineProperty({ ...fields }, 'raw', { value: raw, enumerable: false }) as Fields & {
		raw: unknown;
	};
	return Object.freeze(withRaw);
}
