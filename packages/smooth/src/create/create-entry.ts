import type {
	BrowserOptions,
	RequestOptions,
	Session,
	SessionHandle,
	Task,
	TaskProviderOptions,
} from '@anybrowser/core';
import type { CallScope } from '@anybrowser/core/provider';
import { findSince } from '../entry/list-entries.ts';
import { ToolRunner } from '../events/tool-runner.ts';
import { zTaskEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';
import { browserRequest } from './browser-request.ts';
import { certificates } from './certificates.ts';
import { openTunnel, prepareTunnel } from './open-tunnel.ts';
import { ownOptions } from './own-options.ts';

/** A session or one-shot task that shall be made. */
export interface EntryPlan {
	readonly kind: 'session' | 'task';
	readonly options: BrowserOptions & { readonly providerOptions?: TaskProviderOptions | undefined };
	readonly request: RequestOptions | undefined;
	/** What is to be done, in Smooth's words. */
	readonly work: Pick<Schemas['TaskRequest'], 'task' | 'url' | 'response_model' | 'max_steps'>;
	readonly convert: (entry: Schemas['Task']) => Session | Task;
	/** What its tools may act in. */
	readonly handle?: (entry: Schemas['Task'], scope: CallScope) => SessionHandle;
	/** What is done with it before the caller gets it. */
	readonly begin?: ((id: string, scope: CallScope) => Promise<unknown>) | undefined;
	/** Ends it at once, because the caller will never learn its id. */
	readonly discard: (id: string, scope: CallScope) => Promise<void>;
}

/** Makes a session or a one-shot task: to Smooth they are one thing, and a session is the one without a text. */
export async function createEntry(context: SmoothContext, plan: EntryPlan): Promise<Schemas['Task']> {
	const { runtime, api, provider } = context;
	const { kind, options, work, begin, discard } = plan;
	const operation = `${kind}s.create`;
	const own = options.providerOptions?.smooth;
	const scope = runtime.open(plan.request);
	const certified = await certificates(options, { provider, operation, scope, clock: runtime.clock });
	const token = await prepareTunnel(context, options.proxy);
	const { apiKey, headers } = scope;
	const { r: entry } = await runtime.call({
		operation: {
			name: operation,
			kind: 'write',
			lookFor: `List the ${kind}s, or call \`reconcile()\`: a new one that nobody knows is it.`,
			findSince: since => findSince(context, operation, since, scope, plan.convert),
		},
		scope,
		schema: zTaskEnvelope,
		send: init =>
			api.POST('/task', {
				...init,
				body: { ...work, ...browserRequest(options, token), ...certified, ...ownOptions(own) },
			}),
		undo: ({ r }) => discard(r.id, runtime.open({ apiKey, headers })),
		idOf: ({ r }) => r.id,
	});
	const { id } = entry;
	context.kinds.set(id, kind);
	if (own?.tools?.length) {
		const handle = plan.handle?.(entry, scope) ?? null;
		context.pumps.for(id, scope).attach(new ToolRunner(context, own.tools, id, handle, scope));
	}
	try {
		if (token !== undefined) await openTunnel(context, operation, id, token, scope);
		await begin?.(id, scope);
	} catch (error) {
		// The caller never learns its id, so it must not go on; the first error says more.
		const ending = runtime.endLeftover({ operation, id, end: () => discard(id, runtime.open({ apiKey, headers })) });
		// Who has aborted waits for nothing any more.
		if (!scope.signal?.aborted) await ending;
		throw error;
	}
	return entry;
}
