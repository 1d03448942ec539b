import type { CreateTaskOptions, JsonSchema } from '@anybrowser/core';
import { completeAddress, secretValues } from '@anybrowser/core/provider';
import type { Schemas } from '../browserbase-context.ts';
import { contextUse } from '../wire/context-use.ts';
import { proxies } from '../wire/proxies.ts';

type Request = Schemas['CreateRunRequest'];

/** What stands before the proof in a schema's comment. */
const proofPrefix = 'anybrowser ';

/**
 * A task's options in Browserbase's words; what isn't set isn't sent. A schema gets a comment by which its run can be told
 * from others when the answer is lost: Browserbase gives schemas back as they came.
 */
export function runRequest(options: CreateTaskOptions, nonce: string): Request {
	const { prompt, url, schema, profile, proxy, stealth } = options;
	const { proxies: ownProxies, agentId, pauseWhen, ...own } = options.providerOptions?.browserbase ?? {};
	const secrets = secretValues(options).map(([name, { value }]) => [name, { value }] as const);
	const variables = secrets.length === 0 ? own.variables : { ...own.variables, ...Object.fromEntries(secrets) };
	const chosen = ownProxies ?? proxies(proxy);
	const browserSettings = {
		...(profile !== undefined && { context: contextUse(profile) }),
		...(chosen !== undefined && { proxies: chosen }),
		...(stealth !== undefined && { verified: stealth }),
	};
	return {
		task: url === undefined ? prompt : `Go to ${completeAddress(url)}\n${prompt}`,
		...(schema !== undefined && { resultSchema: withProof(schema, nonce) }),
		...(agentId !== undefined && { agentId }),
		...(variables !== undefined && { variables }),
		...(pauseWhen !== undefined && { pauseWhen }),
		...(Object.keys(browserSettings).length > 0 && { browserSettings }),
	};
}

/** A comment of the caller's own stays, and the run then has no proof. */
function withProof(schema: JsonSchema, nonce: string): Record<string, unknown> {
	return { $comment: `${proofPrefix}${nonce}`, ...schema };
}

/** The proof that a schema carries, if it carries one. */
export function proofOf(schema: Readonly<Record<string, unknown>> | undefined): string | undefined {
	const comment = schema?.['$comment'];
	return typeof comment === 'string' && comment.startsWith(proofPrefix) ? comment : undefined;
}
