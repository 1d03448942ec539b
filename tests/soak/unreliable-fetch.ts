import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetch } from '@anybrowser/core';
import { settleOrAbort } from '@anybrowser/core/provider';
import type { Random } from './create-random.ts';
import type { Ledger } from './ledger.ts';
import { networkFaults } from './network-fault.ts';

/** How many of a hundred requests go wrong. */
const faultsInHundred = 8;
/** Milliseconds that a request or an answer is on its way at most. */
const maxLatencyMs = 25;

/** What a way to the services shares. */
export interface Network {
	readonly ledger: Ledger;
	readonly random: Random;
	/** How often each fault happened. */
	readonly faults: Map<string, number>;
	/** Every request that was sent. */
	requests: number;
	isReliable: boolean;
}

/** A way to a service on which some requests go wrong; the ledger learns what the service has really done. */
export function unreliableFetch(send: Fetch, network: Network): Fetch {
	const { ledger, random } = network;
	return async (request, init) => {
		network.requests += 1;
		const fault = !network.isReliable && random.below(100) < faultsInHundred ? random.pick(networkFaults) : undefined;
		if (fault) {
			network.faults.set(fault.name, (network.faults.get(fault.name) ?? 0) + 1);
			ledger.wentWrong(fault.name);
		}
		const { signal } = init;
		if (!network.isReliable) await sleep(random.below(maxLatencyMs));
		if (fault?.before) return fault.before(signal);
		const response = await carryOut(request, init);
		if (!network.isReliable) await sleep(random.below(maxLatencyMs));
		// The request has been sent, even if its caller hangs up now.
		signal?.throwIfAborted();
		return fault?.after ? fault.after(response, signal) : response;
	};

	async function carryOut(request: Request, init: { readonly signal?: AbortSignal }): Promise<Response> {
		if (!isOnce(request)) return send(request, init);
		const text = await request.clone().text();
		const carried = carriedOut(request, text);
		return init.signal ? settleOrAbort(carried, init.signal, async () => {}) : carried;
	}

	/** A service doesn't notice that its client hung up: it makes what it was asked for. */
	async function carriedOut(request: Request, text: string): Promise<Response> {
		const { method, url } = request;
		const response = await send(new Request(request, { signal: null }), {});
		// Closing twice is closing once.
		if (response.ok && !text.includes('"name":"close"')) {
			const sessionId = openedBy(new URL(url).pathname, text, await response.clone().json());
			ledger.carriedOut(`${method} ${new URL(url).pathname}`, sessionId);
		}
		return response;
	}
}

/** Requests that must not be carried out twice for one call. */
const once = /\/(task|task\/[^/]+\/event|browser_sessions|run\/tasks|sdk\/run_action|v1\/sessions|agents\/runs)$/;

function isOnce({ method, url }: Request): boolean {
	return method === 'POST' && once.test(new URL(url).pathname);
}

/** The session that a request has opened; undefined where it has opened none. */
function openedBy(path: string, request: string, answer: unknown): string | undefined {
	// What the services answer is held to their specifications.
	const { id, r, browser_session_id } = answer as { id?: string; r?: { id: string }; browser_session_id?: string };
	if (path.endsWith('/browser_sessions')) return browser_session_id;
	if (path.endsWith('/v1/sessions')) return id;
	if (!path.endsWith('/task')) return undefined;
	return (JSON.parse(request) as { task?: string | null }).task ? undefined : r?.id;
}
