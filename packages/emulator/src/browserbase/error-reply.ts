import { STATUS_CODES } from 'node:http';
import type { Reply } from '../http/reply.ts';

/** A refusal in the shape that Browserbase has for them. */
export function errorReply(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
	return { status, body: { statusCode: status, error: STATUS_CODES[status] ?? 'Error', message }, headers };
}
