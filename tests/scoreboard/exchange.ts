/** A request and its response as plain data, so that a fault can be planted in it. */
export interface Exchange {
	method: string;
	/** Below the base path, query included. */
	target: string;
	headers: Record<string, string>;
	/** Sent as JSON; undefined for none. */
	body?: unknown;
	/** Sent as a form, instead of `body`; a list where a field comes more than once. */
	form?: Record<string, string | File | (string | File)[]>;
	/** Sent as it is, instead of `body`. */
	text?: string;
	status: number;
	answerHeaders: Record<string, string>;
	/** Answered as JSON; undefined for none. */
	answer?: unknown;
	/** Answered as it is, instead of `answer`. */
	answerText?: string;
}

/** The messages of an exchange with a server at `base`. */
export function toPair(base: string, exchange: Exchange): { request: Request; response: Response } {
	const { method, target, headers, status } = exchange;
	const sent = toForm(exchange.form) ?? exchange.text ?? toJson(exchange.body);
	const request = new Request(`${base}${target}`, {
		method,
		// A form's type has to have its boundary, which only the form knows.
		headers: exchange.form ? without(headers, 'content-type') : headers,
		...(sent === undefined ? {} : { body: sent }),
	});
	const answered = exchange.answerText ?? toJson(exchange.answer);
	const response = new Response(answered, { headers: answered === undefined ? {} : exchange.answerHeaders });
	// Set afterwards, as no `Response` can be made with both a body and a 204, though a server can send one.
	Object.defineProperty(response, 'status', { value: status });
	return { request, response };
}

function toForm(fields: Exchange['form']): FormData | undefined {
	if (fields === undefined) return undefined;
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of Array.isArray(values) ? values : [values]) form.append(name, value);
	}
	return form;
}

function toJson(value: unknown): string | undefined {
	return value === undefined ? undefined : JSON.stringify(value);
}

function without(headers: Record<string, string>, name: string): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}
