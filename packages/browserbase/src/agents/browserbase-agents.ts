import { PagePromise, type RequestOptions } from '@anybrowser/core';
import { quoted } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zAgent, zAgentList } from '../generated/schemas.ts';
import { checkLimit } from '../runs/list-runs.ts';

/** Instructions and a schema that are kept under a name, in Browserbase's words. Its `agentId` goes into a task's `providerOptions`. */
export type BrowserbaseAgent = Schemas['Agent'];

/** Which agents are listed. */
export interface AgentsQuery {
	/** How many a page holds, at most 1000. Default: 100. */
	readonly limit?: number | undefined;
	/** Where to go on: a `nextCursor` from an earlier page. */
	readonly cursor?: string | undefined;
}

/** What Browserbase can do with agents. */
export interface BrowserbaseAgents {
	create(options: Schemas['CreateAgentRequest'], request?: RequestOptions): Promise<BrowserbaseAgent>;
	get(id: string, request?: RequestOptions): Promise<BrowserbaseAgent>;
	/** `await` gives one page, `for await` every agent. */
	list(query?: AgentsQuery, request?: RequestOptions): PagePromise<BrowserbaseAgent>;
	/** What is left out stays. */
	update(id: string, options: Schemas['UpdateAgentRequest'], request?: RequestOptions): Promise<BrowserbaseAgent>;
	/** Its runs stay. One that isn't there is deleted too. */
	delete(id: string, request?: RequestOptions): Promise<void>;
}

const maxAgentsPerPage = 1_000;
const maxNameLength = 255;

/** Browserbase's agents. */
export function browserbaseAgents({ begin }: BrowserbaseContext): BrowserbaseAgents {
	const pathOf = (call: BrowserbaseCall, id: string) => ({ path: { agentId: call.id(id, 'agent id') } });
	return {
		async create(options, request) {
			const call = begin('agents.create', request);
			checkAgent(call, options);
			return call.write(zAgent, http => http.POST('/v1/agents', { body: options }), {
				lookFor: 'List the agents: a new one of this name is it.',
			});
		},

		async get(id, request) {
			const call = begin('agents.get', request);
			const params = pathOf(call, id);
			const raw = await call.read(zAgent, http => http.GET('/v1/agents/{agentId}', { params }));
			call.requireSame(id, { id: raw.agentId });
			return raw;
		},

		list({ limit = 100, cursor: start } = {}, request) {
			return new PagePromise(async next => {
				const call = begin('agents.list', request);
				checkLimit(call, limit, maxAgentsPerPage);
				const cursor = next ?? start;
				const params = { query: { limit, ...(cursor !== undefined && { cursor }) } };
				const { data, nextCursor } = await call.read(zAgentList, http => http.GET('/v1/agents', { params }));
				return { items: data, nextCursor };
			});
		},

		async update(id, options, request) {
			const call = begin('agents.update', request);
			const params = pathOf(call, id);
			if (Object.keys(options).length === 0) throw call.refuse('it needs something to change');
			if (options.name !== undefined) checkAgent(call, { name: options.name });
			return call.repeatable(zAgent, http => http.PATCH('/v1/agents/{agentId}', { params, body: options }));
		},

		async delete(id, request) {
			const call = begin('agents.delete', request);
			const params = pathOf(call, id);
			await call.idempotent(http => http.DELETE('/v1/agents/{agentId}', { params }));
		},
	};
}

/** @throws AnyBrowserError `invalid_request` */
function checkAgent(call: BrowserbaseCall, { name }: Pick<Schemas['CreateAgentRequest'], 'name'>): void {
	if (typeof name === 'string' && name.trim() !== '' && name.length <= maxNameLength) return;
	throw call.refuse(`\`name\` has 1 to ${maxNameLength} characters, got ${quoted(name)}`);
}
