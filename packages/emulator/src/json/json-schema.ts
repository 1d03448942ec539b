/** A JSON Schema, as a client sends it: read tolerantly, never trusted. */
export type JsonSchema = Readonly<Record<string, unknown>>;
