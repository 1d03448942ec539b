type Attributes = Readonly<Record<string, string | number>>;

/** As much of an OpenTelemetry span as is used. */
export interface Span {
	setAttribute(name: string, value: string | number): unknown;
	addEvent(name: string, attributes: Attributes): unknown;
	setStatus(status: { readonly code: number; readonly message?: string }): unknown;
	end(): void;
}

interface SpanContext {
	getValue(key: symbol): unknown;
	setValue(key: symbol, value: unknown): SpanContext;
	deleteValue(key: symbol): SpanContext;
}

interface Registered {
	readonly trace?: {
		getTracer(name: string): {
			startSpan(
				name: string,
				options: { readonly kind: number; readonly attributes: Attributes },
				context?: SpanContext,
			): Span;
		};
	};
	readonly context?: { active(): SpanContext };
}

/** What a span is about, and what it is part of. */
export interface SpanOptions {
	/** `client` is one call of the provider's API; `internal` what takes several. Default: `client`. */
	readonly kind?: 'client' | 'internal';
	/** Default: the application's own span that is active, if there is one. */
	readonly parent?: Span | undefined;
	readonly attributes?: Attributes | undefined;
}

const kinds = { internal: 0, client: 2 } as const;
const errorStatus = 2;

/** Where `@opentelemetry/api` 1.x keeps a context's span. */
const spanKey = Symbol.for('OpenTelemetry Context Key SPAN');

/**
 * A span, when the application has registered OpenTelemetry.
 *
 * Read from where `@opentelemetry/api` 1.x registers itself for all copies of it, so nothing has to be imported, and
 * applications without it pay one lookup.
 */
export function startSpan(provider: string, operation: string, options: SpanOptions = {}): Span | undefined {
	const { kind = 'client', parent, attributes } = options;
	const registered = (globalThis as { [key: symbol]: Registered | undefined })[Symbol.for('opentelemetry.js.api.1')];
	const context = parent && (registered?.context?.active() ?? contextOf(new Map())).setValue(spanKey, parent);
	return registered?.trace?.getTracer('anybrowser').startSpan(
		`${provider} ${operation}`,
		{
			kind: kinds[kind],
			attributes: { 'anybrowser.provider': provider, 'anybrowser.operation': operation, ...attributes },
		},
		context,
	);
}

/** A context where the application has registered none. */
function contextOf(values: ReadonlyMap<symbol, unknown>): SpanContext {
	return {
		getValue: key => values.get(key),
		setValue: (key, value) => contextOf(new Map([...values, [key, value]])),
		deleteValue: key => contextOf(new Map([...values].filter(([name]) => name !== key))),
	};
}

/** Marks a span as failed. Only the error's code goes in: its message may hold what a page said. */
export function failSpan(span: Span, errorCode: string): void {
	span.setAttribute('error.type', errorCode);
	span.setStatus({ code: errorStatus, message: errorCode });
}

/** Ends a call's span. */
export function endSpan(
	span: Span,
	outcome: { readonly attempts: number; readonly status: number | null; readonly errorCode?: string | undefined },
): void {
	span.setAttribute('anybrowser.attempts', outcome.attempts);
	if (outcome.status !== null) span.setAttribute('http.response.status_code', outcome.status);
	if (outcome.errorCode !== undefined) failSpan(span, outcome.errorCode);
	span.end();
}
