/** An object as JSON knows it: names and values, nothing known about either. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with names: neither null nor a list. */
export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
