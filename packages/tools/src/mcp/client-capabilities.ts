import type { ServerContext } from '@modelcontextprotocol/server';
import { z } from 'zod';

const capabilitiesKey = 'io.modelcontextprotocol/clientCapabilities';

/** What a client says of itself with each request, since the revision 2026-07-28. */
const envelope = z.looseObject({
	[capabilitiesKey]: z.looseObject({
		extensions: z.looseObject({}).optional(),
		elicitation: z.looseObject({}).optional(),
	}),
});

/** What a request's client can do; `undefined` where the request doesn't say. */
export function clientCapabilities({ mcpReq }: ServerContext) {
	return envelope.safeParse(mcpReq.envelope).data?.[capabilitiesKey];
}
