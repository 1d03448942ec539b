/** How much a difference concerns us. */
export type Level =
	/** What we send may be refused, or what we rely on may not come. */
	| 'breaking'
	/** Everything still works, but there is something to map, to offer or to look at. */
	| 'notable'
	/** The published document allows more than we send, or promises more than we rely on. */
	| 'compatible'
	/** Not in our slice at all. */
	| 'outside';

/** Every kind of difference, and how much it concerns us. `input` is what we send, `output` what we are answered. */
export const levels = {
	'operation-removed': 'breaking',
	'server-changed': 'breaking',
	'auth-changed': 'breaking',
	'input-removed': 'breaking',
	'input-required': 'breaking',
	/** As `input-required`, of an input that we don't know: no mark in our document can stand for it. */
	'unknown-input-required': 'breaking',
	'input-narrowed': 'breaking',
	'input-values-removed': 'breaking',
	'output-removed': 'breaking',
	'output-optional': 'breaking',
	'output-widened': 'breaking',
	'answer-removed': 'breaking',
	'answer-added': 'notable',
	'error-answer-removed': 'notable',
	'error-answer-added': 'notable',
	'error-body-removed': 'notable',
	'output-values-added': 'notable',
	'output-values-opened': 'notable',
	'output-format-changed': 'notable',
	'default-changed': 'notable',
	'auth-undocumented': 'notable',
	deprecated: 'notable',
	/** An addition that is named like what our manifest refuses. */
	'refusal-answered': 'notable',
	/** What is said, or may be sent, about sending a request again. */
	'repetition-changed': 'notable',
	/** A new operation on what our operations are about. */
	'operation-beside': 'notable',
	'input-optional': 'compatible',
	'input-widened': 'compatible',
	'input-values-added': 'compatible',
	'input-undeclared': 'compatible',
	'output-required': 'compatible',
	'output-narrowed': 'compatible',
	'output-values-removed': 'compatible',
	'output-limit-changed': 'compatible',
	undeprecated: 'compatible',
	'operation-added': 'outside',
	'input-added': 'outside',
	'output-added': 'outside',
} as const satisfies Record<string, Level>;

export type Change = keyof typeof levels;

/** Changes that a mark in our document never stands for: they are about something that it doesn't know. */
export const unmarkable: ReadonlySet<Change> = new Set([
	'unknown-input-required',
	'output-values-added',
	'auth-changed',
	'answer-added',
	'error-answer-added',
	'refusal-answered',
	'repetition-changed',
	'operation-beside',
]);

/** What remains to be done about a notable change without anything new for users. */
export const housekeeping: ReadonlySet<Change> = new Set([
	'error-answer-removed',
	'error-body-removed',
	'output-values-opened',
	'auth-undocumented',
]);
