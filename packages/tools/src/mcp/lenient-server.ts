import { type JSONRPCRequest, type Result, Server, type ServerContext } from '@modelcontextprotocol/server';

/**
 * A server that takes whatever a model has written as the name or the arguments of a call. The protocol's own check would
 * answer with an error of the protocol, which models aren't shown; this way the tool says what is wrong.
 */
export class LenientServer extends Server {
	protected override _wrapHandler(
		method: string,
		handler: (request: JSONRPCRequest, context: ServerContext) => Promise<Result>,
	): (request: JSONRPCRequest, context: ServerContext) => Promise<Result> {
		const wrapped = super._wrapHandler(method, handler);
		if (method !== 'tools/call') return wrapped;
		return (request, context) => wrapped(toCall(request), context);
	}
}

/** Arguments that are no object become the one field that no tool has. */
function toCall(request: JSONRPCRequest): JSONRPCRequest {
	const { name, arguments: input = {}, ...rest } = request.params ?? {};
	const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
	return {
		...request,
		params: {
			...rest,
			name: typeof name === 'string' ? name : 'unnamed',
			arguments: isObject ? input : { arguments: input },
		},
	};
}
