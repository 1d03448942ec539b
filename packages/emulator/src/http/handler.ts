import type { Reply } from './reply.ts';

/** A request that has passed the guard. */
export interface Call {
	readonly params: Readonly<Record<string, string>>;
	readonly query: unknown;
	readonly body: unknown;
	/** The fields of a multipart body; empty otherwise. */
	readonly form: Readonly<Record<string, string | File>>;
	readonly headers: Headers;
	/** What the client's addresses begin with, up to the API's base path included: `https://api.example.com/v1`. */
	readonly baseUrl: string;
	/** Aborted when the client goes away or the emulator closes. */
	readonly signal: AbortSignal;
}

/** Answers the requests of one operation. */
export type Handler = (call: Call) => Reply | Promise<Reply>;

type Json<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : undefined;
/** What isn't JSON is bytes. */
type Content<Message> = Message extends { content: infer Types }
	? { [Type in keyof Types]: Type extends 'application/json' ? Types[Type] : Uint8Array }[keyof Types]
	: undefined;
type Parameter<Operation, Place extends string> = Operation extends { parameters: { [Name in Place]?: infer Values } }
	? Exclude<Values, undefined>
	: unknown;

/** A call as the specification describes it; the guard has seen to it that it is so. */
export interface TypedCall<Operation> extends Call {
	readonly params: Parameter<Operation, 'path'> extends Record<string, string>
		? Parameter<Operation, 'path'>
		: Record<string, string>;
	readonly query: Parameter<Operation, 'query'>;
	readonly body: Operation extends { requestBody: infer Request }
		? Json<Request>
		: Operation extends { requestBody?: infer Request }
			? Json<Exclude<Request, undefined>> | undefined
			: undefined;
}

/** The replies that the specification has for an operation. */
export type TypedReply<Operation> = Operation extends { responses: infer Responses }
	? {
			[Status in keyof Responses]: Status extends number
				? { readonly status: Status; readonly headers?: Readonly<Record<string, string>> } & (Content<
						Responses[Status]
					> extends undefined
						? { readonly body?: undefined }
						: { readonly body: Content<Responses[Status]> })
				: never;
		}[keyof Responses]
	: never;

/** One handler for every operation of a specification: leave one out, or answer what it doesn't have, and it won't compile. */
export type Handlers<Operations> = {
	readonly [Id in keyof Operations]: (
		call: TypedCall<Operations[Id]>,
	) => TypedReply<Operations[Id]> | Promise<TypedReply<Operations[Id]>>;
};
