import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Call, Handlers } from '../http/handler.ts';
import { pageOf } from './page-of.ts';
import { planDownload } from './plan-errand.ts';
import { planWorkflow } from './plan-workflow.ts';
import { runAction } from './run-action.ts';
import { toRunBody, toRunSummary, toTaskBody, toWorkflowBody, toWorkflowRecord } from './run-body.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { RunOrigin, SkyvernRun } from './skyvern-run.ts';

type RunOperations = Pick<
	operations,
	| 'runTask'
	| 'runLogin'
	| 'runFileDownload'
	| 'runWorkflow'
	| 'runAction'
	| 'getRun'
	| 'listRuns'
	| 'listWorkflowRuns'
	| 'listRunsOfWorkflow'
	| 'cancelRun'
	| 'cancelRuns'
>;

/** What Skyvern answers about runs and their states. */
export function runHandlers(account: SkyvernAccount, context: SkyvernContext): Handlers<RunOperations> {
	const { runs, artifacts } = account;
	const ofWorkflow = (run: SkyvernRun) => ({ status: 200, body: toWorkflowBody(run, artifacts, context) }) as const;
	return {
		runTask: call => ({
			status: 200,
			body: toTaskBody(account.startTask(call.body, originOf(call)), artifacts, context),
		}),

		runLogin: call => ofWorkflow(account.startLogin(call.body, originOf(call))),

		runFileDownload: call => ofWorkflow(runs.start(planDownload(call.body), originOf(call))),

		runWorkflow(call) {
			const workflow = runs.findWorkflow(call.body.agent_id);
			const override = call.headers.get('x-max-steps-override');
			const plan = planWorkflow(call.body, workflow, override === null ? null : Number(override));
			return ofWorkflow(runs.start(plan, originOf(call)));
		},

		runAction: async ({ body, signal }) => ({ status: 200, body: await runAction(body, account, context, signal) }),

		getRun: ({ params }) => ({ status: 200, body: toRunBody(runs.find(params.run_id), artifacts, context) }),

		listRuns: ({ query }) => ({ status: 200, body: pageOf(runs.list(query ?? {}), query).map(toRunSummary) }),

		listWorkflowRuns: ({ query }) => ({
			status: 200,
			body: pageOf(runs.listOfWorkflows(query ?? {}), query).map(run => toWorkflowRecord(run, context)),
		}),

		listRunsOfWorkflow: ({ params, query }) => ({
			status: 200,
			body: pageOf(runs.listOfWorkflows(query ?? {}, params.workflow_id), query).map(run =>
				toWorkflowRecord(run, context),
			),
		}),

		cancelRun({ params }) {
			account.cancelRun(params.run_id);
			return { status: 200, body: null };
		},

		cancelRuns({ body }) {
			const cancelled: string[] = [];
			const failed: string[] = [];
			for (const id of new Set(body.run_ids)) {
				try {
					account.cancelRun(id);
					cancelled.push(id);
				} catch (error) {
					if (!(error instanceof ApiError)) throw error;
					failed.push(id);
				}
			}
			return { status: 200, body: { cancelled, failed } };
		},
	};
}

function originOf({ baseUrl, headers }: Call): RunOrigin {
	return { baseUrl, apiKey: headers.get('x-api-key') ?? '' };
}
