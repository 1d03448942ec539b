import type { operations } from '../../generated/browserbase.types.ts';
import type { Handlers } from '../../http/handler.ts';
import type { BrowserbaseAccount } from '../browserbase-account.ts';
import { createdBetween } from '../created-between.ts';
import { cursorPage } from '../cursor-page.ts';

type RunOperations = Pick<
	operations,
	| 'createAgent'
	| 'listAgents'
	| 'getAgent'
	| 'updateAgent'
	| 'deleteAgent'
	| 'createRun'
	| 'listRuns'
	| 'getRun'
	| 'listRunMessages'
	| 'stopRun'
	| 'resumeRun'
>;

/** What Browserbase answers about agents and their runs. */
export function runHandlers({ agents, runs }: BrowserbaseAccount): Handlers<RunOperations> {
	return {
		createAgent: ({ body }) => ({ status: 201, body: agents.create(body).body }),

		listAgents({ query = {} }) {
			const page = cursorPage(
				agents.all.filter(({ createdAt }) => createdBetween(createdAt, query)),
				query,
			);
			return { status: 200, body: { ...page, data: page.data.map(({ body }) => body) } };
		},

		getAgent: ({ params }) => ({ status: 200, body: agents.find(params.agentId).body }),

		updateAgent: ({ params, body = {} }) => ({ status: 200, body: agents.update(params.agentId, body).body }),

		deleteAgent({ params }) {
			agents.delete(params.agentId);
			return { status: 204 };
		},

		createRun: ({ body }) => ({ status: 201, body: runs.start(body).toBody() }),

		listRuns({ query = {} }) {
			const page = cursorPage(runs.list(query), query);
			return { status: 200, body: { ...page, data: page.data.map(run => run.toBody()) } };
		},

		getRun: ({ params }) => ({ status: 200, body: runs.find(params.runId).toBody() }),

		listRunMessages: ({ params, query = {} }) => ({
			status: 200,
			body: runs.find(params.runId).messages.list(query),
		}),

		stopRun({ params }) {
			const run = runs.find(params.runId);
			run.stop();
			return { status: 202, body: run.toBody() };
		},

		resumeRun({ params, body = {} }) {
			const run = runs.find(params.runId);
			run.resume(body);
			return { status: 202, body: run.toBody() };
		},
	};
}
