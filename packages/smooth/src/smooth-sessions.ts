import {
	AnyBrowserError,
	type BrowserSessionProvider,
	type CloseSessionOptions,
	isFinalSessionStatus,
	type RequestOptions,
	type SessionActions,
} from '@anybrowser/core';
import { browserCapabilities, type CallScope, followUp, remaining, within } from '@anybrowser/core/provider';
import { browserRequest } from './browser-request.ts';
import { certificates } from './certificates.ts';
import { checkBrowserOptions, checkTools, refusals } from './check-input.ts';
import { zAcknowledgementEnvelope, zTaskEnvelope } from './generated/schemas.ts';
import { isFinal } from './is-final.ts';
import { findSince, listEntries } from './list-entries.ts';
import { openTunnel, prepareTunnel } from './open-tunnel.ts';
import { ownOptions } from './own-options.ts';
import { readEntry } from './read-entry.ts';
import { performEvent } from './session-event.ts';
import type { SmoothContext } from './smooth-context.ts';
import { toSession } from './to-session.ts';
import { ToolRunner } from './tool-runner.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close'>;

/** Milliseconds that a graceful close may take before the session is ended by force. */
const gracefulCloseMs = 10_000;

/** Sessions: tasks without a text, which live until they are closed. */
export function smoothSessions(context: SmoothContext, actions: SessionActions): SessionOperations {
	const { runtime, api, guard, kinds } = context;

	async function end(id: string, options: CloseSessionOptions, request: RequestOptions | undefined): Promise<void> {
		const operation = 'sessions.close';
		const scope = runtime.open(request);
		if (options.force) await cancelEntry(context, operation, id, scope);
		else if (!(await closeGracefully(context, id, scope))) await cancelEntry(context, operation, id, followUp(scope));
		await context.pumps.closed(id);
	}

	return {
		async create(options = {}, request) {
			const operation = 'sessions.create';
			const warnings = guard.check(operation, browserCapabilities('session', options));
			checkBrowserOptions(options, refusals(context.provider, operation));
			checkTools(options.providerOptions?.smooth, refusals(context.provider, operation));
			const own = await certificates(options, operation, context.provider);
			const token = await prepareTunnel(context, options.proxy);
			const scope = runtime.open(request);
			const { r: created } = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: since => findSince(context, operation, since, request, entry => toSession(context, entry)),
				},
				scope,
				schema: zTaskEnvelope,
				send: init =>
					api.POST('/task', {
						...init,
						body: {
							task: null,
							...browserRequest(options, token),
							...own,
							...ownOptions(options.providerOptions?.smooth),
						},
					}),
				undo: ({ r }) => end(r.id, { force: true }, { apiKey: request?.apiKey, headers: request?.headers }),
			});
			kinds.set(created.id, 'session');
			const session = toSession(context, created, { warnings, profileId: options.profile?.id });
			const tools = options.providerOptions?.smooth?.tools ?? [];
			if (tools.length > 0) {
				const handle = context.handle(session, scope);
				context.pumps.for(created.id, scope).attach(new ToolRunner(context, tools, created.id, handle, scope));
			}
			if (token !== undefined || options.url !== undefined) {
				try {
					if (token !== undefined) await openTunnel(context, operation, created.id, token, scope);
					// As the vendor's own SDKs do it: whether the server opens a session's `url` itself is nowhere settled.
					if (options.url !== undefined) {
						await actions.goto(created.id, options.url, remaining(scope, runtime.clock.now()));
					}
				} catch (error) {
					// The caller never learns this session's id, so it must not stay open; the first error says more.
					const { deadline: _deadline, signal: _signal, ...rest } = remaining(scope, runtime.clock.now());
					await end(created.id, { force: true }, rest).catch(() => {});
					throw error;
				}
			}
			return session;
		},

		async get(id, request) {
			const operation = 'sessions.get';
			const entry = await readEntry(
				context,
				operation,
				context.pathId(id, 'session id', operation),
				runtime.open(request),
			);
			return toSession(context, entry);
		},

		list(query = {}, request) {
			const entries = listEntries(context, 'sessions.list', query, request);
			return entries
				.filter(entry => kinds.get(entry.id) !== 'task')
				.map(entry => toSession(context, entry))
				.filter(session => query.state === 'all' || !isFinalSessionStatus(session.status));
		},

		async close(id, options = {}, request) {
			await end(context.pathId(id, 'session id', 'sessions.close'), options, request);
		},
	};
}

/** Asks Smooth to finish. `false` when it is busy, or didn't answer in time, and must be made to. */
async function closeGracefully(context: SmoothContext, id: string, scope: CallScope): Promise<boolean> {
	const operation = 'sessions.close';
	try {
		const event = { name: 'session_action', payload: { name: 'close' } } as const;
		const now = context.runtime.clock.now();
		// Half of the caller's time at most: the other half is for force.
		const bounded = within(scope, Math.min(gracefulCloseMs, (scope.deadlineAt - now) / 2), now);
		const { code, output } = await performEvent(context, operation, id, event, bounded);
		if (code !== 200 || !readsTrue(output)) return false;
		// Smooth agrees first and ends the session a moment later; closed means ended.
		await context.pumps.for(id, scope).ended(operation, bounded);
		return true;
	} catch (error) {
		if (AnyBrowserError.is(error, 'session_closed')) return true;
		if (scope.signal?.aborted || AnyBrowserError.is(error, 'not_found')) throw error;
		// Whatever else went wrong, force is what remains, and its failure is the one to report.
		return false;
	}
}

function readsTrue(output: unknown): boolean {
	return (
		output === true || (typeof output === 'object' && output !== null && 'output' in output && output.output === true)
	);
}

/** Ends a session or task at once. One that has already ended is left as it is. */
export async function cancelEntry(
	context: SmoothContext,
	operation: string,
	id: string,
	scope: CallScope,
): Promise<void> {
	const { runtime, api } = context;
	try {
		await runtime.call({
			operation: { name: operation, kind: 'idempotent' },
			scope,
			schema: zAcknowledgementEnvelope,
			send: init => api.DELETE('/task/{task_id}', { ...init, params: { path: { task_id: id } } }),
		});
	} catch (error) {
		if (!AnyBrowserError.is(error, 'not_found')) throw error;
		// Smooth says 404 for what never was and for what has ended: only the second is fine.
		if (!isFinal(await readEntry(context, operation, id, followUp(scope)))) throw error;
	}
}
