/** What routing needs to know of a message from a browser. */
export interface BrowserMessage {
	/** Of an answer. */
	readonly id: number | undefined;
	/** Of an event. */
	readonly method: string | undefined;
	readonly sessionId: string | undefined;
	/** The same message with another id, or without its session. */
	rewrite(change: { readonly id?: number; readonly isSessionLeftOut: boolean }): Buffer | string;
	/** All of it. */
	parse(): DevToolsRecord;
}

/** A message as JSON has it. */
export type DevToolsRecord = Readonly<Record<string, unknown>>;

/** Bytes in which a message's beginning and end are looked for. */
const edgeBytes = 160;

/**
 * Reads a message from a browser. A picture has megabytes and goes to a client as it is, so what a browser writes in the usual
 * order is read at both ends alone: `{"id":1,…,"sessionId":"…"}` and `{"method":"…",…,"sessionId":"…"}`. Everything else is
 * parsed.
 *
 * @returns `undefined` for what is no message.
 */
export function readBrowserMessage(data: Buffer): BrowserMessage | undefined {
	const head = /^\{"(?:id":(\d{1,15})|method":"([\w.]+)"),/.exec(data.toString('latin1', 0, edgeBytes));
	// A quote right after a colon opens a string, and what follows has no other: the end is the message's own.
	const tail = /,"sessionId":"([\w-]+)"\}$/.exec(data.toString('latin1', Math.max(0, data.length - edgeBytes)));
	if (head === null || tail === null) return parsedMessage(data);
	const [start, id, method] = head;
	const [end, sessionId] = tail;
	// They share a comma where a message has nothing else.
	if (start.length + end.length > data.length) return parsedMessage(data);
	return {
		id: id === undefined ? undefined : Number(id),
		method,
		sessionId,
		rewrite({ id: other, isSessionLeftOut }) {
			if (other === undefined && !isSessionLeftOut) return data;
			const first = other === undefined ? start : `{"id":${other},`;
			const body = data.subarray(start.length, data.length - end.length);
			return Buffer.concat([Buffer.from(first), body, Buffer.from(isSessionLeftOut ? '}' : end)]);
		},
		parse: () => recordOf(JSON.parse(data.toString())) ?? {},
	};
}

function parsedMessage(data: Buffer): BrowserMessage | undefined {
	const message = parseRecord(data.toString());
	if (message === undefined) return undefined;
	const { id, method, sessionId, ...rest } = message;
	return {
		id: typeof id === 'number' ? id : undefined,
		method: typeof method === 'string' ? method : undefined,
		sessionId: typeof sessionId === 'string' ? sessionId : undefined,
		rewrite({ id: other = id, isSessionLeftOut }) {
			return JSON.stringify({ id: other, method, ...rest, sessionId: isSessionLeftOut ? undefined : sessionId });
		},
		parse: () => message,
	};
}

/** A JSON object; `undefined` for everything else. */
export function parseRecord(text: string): DevToolsRecord | undefined {
	try {
		return recordOf(JSON.parse(text));
	} catch {
		return undefined;
	}
}

export function recordOf(value: unknown): DevToolsRecord | undefined {
	// The cast is sound: it is an object, of which nothing is known.
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DevToolsRecord) : undefined;
}
