import type { Guard } from '../guard/create-guard.ts';
import type { MessageBody } from '../guard/message-body.ts';
import type { OperationSpec } from '../guard/open-api.ts';
import type { ValidationItem } from '../guard/validation-item.ts';
import { type Violation, violation } from '../guard/violation.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { ApiError } from './api-error.ts';
import type { Handler } from './handler.ts';
import type { HostContext } from './host-context.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import { refuse, refuseUnchecked } from './refuse.ts';
import { bodyOf, type Reply } from './reply.ts';

/** What stands ready for the requests of one operation. */
export interface Post {
	readonly operation: OperationSpec;
	readonly guard: Guard;
	readonly handler: Handler | undefined;
	readonly definition: ProviderDefinition;
	readonly context: HostContext;
}

/** A request that has been read. */
export interface ReadRequest {
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly headers: Headers;
	readonly baseUrl: string;
	readonly body: MessageBody;
	readonly signal: AbortSignal;
}

/** Answers a request as the vendor would; what leaves the specification, on either side, is reported. */
export async function answer(post: Post, request: ReadRequest): Promise<Reply> {
	const reply = await decide(post, request);
	const { definition, guard, operation, context } = post;
	if (reply.unchecked || context.guard === 'off') return reply;
	const violations = guard.checkResponse(operation, reply.status, bodyOf(reply));
	if (violations.length === 0) return reply;
	for (const each of violations) context.report(each);
	return { ...definition.internalError(`guard: ${describe(violations)}`), unchecked: true };
}

async function decide(post: Post, request: ReadRequest): Promise<Reply> {
	const { definition, context, operation, guard, handler } = post;
	const { body } = request;

	const { headers } = request;
	if (!isAuthorized(post, headers)) {
		const keyless = guard.checkKey(operation, headers);
		if (keyless && context.guard !== 'off' && !isFromPage(headers)) context.report(keyless);
		return definition.unauthorized;
	}

	if (body.kind === 'unreadable' && body.reason === 'too large') {
		return refuseUnchecked(definition, 413, 'Request body is too large');
	}
	if (body.kind === 'unreadable' && body.reason === 'too much') {
		const detail = 'The bodies of all requests under way are too large together: try again, with fewer at a time';
		return refuseUnchecked(definition, 503, detail, { 'retry-after': '1' });
	}
	if (body.kind === 'unreadable' && body.reason === 'malformed') return malformed(post, body.mediaType);

	const { violations, rejections, query } = guard.checkRequest({ ...request, operation });
	if (violations.length > 0 && context.guard !== 'off') {
		for (const each of violations) context.report(each);
		if (context.guard === 'reject') return refuseUnchecked(definition, 400, `guard: ${describe(violations)}`);
	}
	if (body.kind === 'unreadable')
		return rejection(post, [{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }]);
	if (rejections.length > 0) return rejection(post, rejections);

	if (handler === undefined) throw new Error(`The emulator has no handler for ${operation.id}.`);
	const value = body.kind === 'json' ? body.value : undefined;
	const form = body.kind === 'form' ? body.value : {};
	try {
		const { params, headers, baseUrl, signal } = request;
		return await handler({ params, query, body: value, form, headers, baseUrl, signal });
	} catch (error) {
		if (error instanceof ApiError) return refuse(definition, error);
		const got = `${error instanceof Error ? error.name : 'Error'}: ${failureMessage(error)}`;
		const { name: provider } = definition;
		context.report(
			violation({ provider, side: 'response', operation: operation.id, place: 'handler', expected: 'no error', got }),
		);
		return { ...definition.internalError(got), unchecked: true };
	}
}

/** Whether a request has the key that its operation asks for. */
export function isAuthorized({ context, guard, operation }: Post, headers: Headers): boolean {
	if (guard.checkKey(operation, headers)) return false;
	const { apiKey } = context;
	return apiKey === undefined || operation.keyHeader === undefined || headers.get(operation.keyHeader) === apiKey;
}

/** Whether a browser sent it for a page, by a link or a script: such a request is not the client's under test. */
export function isFromPage(headers: Headers): boolean {
	const isNavigation = headers.get('accept')?.includes('text/html') ?? false;
	return isNavigation || headers.has('origin') || headers.has('sec-fetch-site');
}

/** As the vendor words it; else a 422 with a list, and where there is none, as for events, a 400 in words. */
function rejection({ operation, definition }: Post, items: readonly ValidationItem[]): Reply {
	if (definition.invalid) return definition.invalid(items);
	if (operation.responses.has('422') || !operation.responses.has('400'))
		return { status: 422, body: { detail: items } };
	return { status: 400, body: { detail: items.map(item => `${item.loc.join('.')}: ${item.msg}`).join('; ') } };
}

/** The answers to a body that can't be parsed. */
function malformed(post: Post, mediaType: string): Reply {
	if (mediaType === 'multipart/form-data')
		return refuseUnchecked(post.definition, 400, 'There was an error parsing the body');
	const item: ValidationItem = { type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error', input: {} };
	return { ...rejection(post, [item]), unchecked: true };
}

function describe(violations: readonly Violation[]): string {
	return violations.map(each => each.message).join('; ');
}
