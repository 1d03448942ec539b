/** As much of an OpenTelemetry span as is used. */
export interface Span {
	setAttribute(name: string, value: string | number): unknown;
	setStatus(status: { readonly code: number; readonly message?: string }): unknown;
	end(): void;
}

interface TracerProvider {
	getTracer(name: string): {
		startSpan(name: string, options: { readonly kind: number; readonly attributes: Record<string, string> }): Span;
	};
}

const clientKind = 2;
const errorStatus = 2;

/**
 * A span for one call, when the application has registered OpenTelemetry.
 *
 * Read from where `@opentelemetry/api` 1.x registers itself for all copies of it, so nothing has to be imported, and
 * applications without it pay one lookup.
 */
export function startSpan(provider: string, operation: string): Span | undefined {
	const registered = (globalThis as { [key: symbol]: { trace?: TracerProvider } | undefined })[
		Symbol.for('opentelemetry.js.api.1')
	];
	return registered?.trace?.getTracer('anybrowser').startSpan(`${provider} ${operation}`, {
		kind: clientKind,
		attributes: { 'anybrowser.provider': provider, 'anybrowser.operation': operation },
	});
}

/** Ends a call's span. Only the error's code goes in: its message may hold what a page said. */
export function endSpan(
	span: Span,
	outcome: { readonly attempts: number; readonly status: number | null; readonly errorCode?: string | undefined },
): void {
	span.setAttribute('anybrowser.attempts', outcome.attempts);
	if (outcome.status !== null) span.setAttribute('http.response.status_code', outcome.status);
	if (outcome.errorCode !== undefined) {
		span.setAttribute('error.type', outcome.errorCode);
		span.setStatus({ code: errorStatus, message: outcome.errorCode });
	}
	span.end();
}
