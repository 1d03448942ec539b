import type { AgentCredential } from '../agent/agent.ts';
import type { components } from '../generated/skyvern.types.ts';
import { cutAtWord } from '../inspector/cut-at-word.ts';
import type { JsonSchema } from '../json/json-schema.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { toJsonSchema } from './data-schema.ts';
import { runTypes } from './run-types.ts';

type Schemas = components['schemas'];

/** How many steps the agent may take when it isn't told. */
export const defaultMaxSteps = 10;

/** One part of a run: a page to go to, something for the agent to do there, or both. */
export interface RunBlock {
	/** What the workflow calls it. */
	readonly label: string;
	readonly type: Schemas['BlockType'];
	/** What the agent is to do; null where there is only a page to go to. */
	readonly prompt: string | null;
	readonly url: string | null;
	readonly schema: JsonSchema | null;
	readonly maxSteps: number;
	readonly credential: AgentCredential | null;
	/** What a person is to do before the run goes on; nothing by default. */
	readonly instructions?: string;
}

/** What is the same about every run before it starts. */
interface PlanBase {
	readonly id: string;
	readonly title: string | null;
	readonly blocks: readonly RunBlock[];
	readonly webhookUrl: string | null;
	readonly sessionId: string | null;
	readonly profileId: string | null;
	/** How many steps all blocks may take together; null without such a bound. */
	readonly totalSteps: number | null;
	/** How long it may take, in minutes; null for as long as it takes. */
	readonly maxMinutes: number | null;
}

/** A task: one block, whose output is the run's. */
export interface TaskPlan extends PlanBase {
	readonly kind: 'task';
	readonly type: Schemas['TaskRun']['run_type'];
	readonly request: Schemas['TaskRunRequest'];
}

/** A run of a workflow: blocks one after the other, each with an output of its own. */
export interface WorkflowPlan extends PlanBase {
	readonly kind: 'workflow';
	readonly type: 'workflow_run';
	/** The workflow, `wpid_…`. */
	readonly permanentId: string;
	/** The version of the workflow, `w_…`. */
	readonly versionId: string;
	readonly request: Schemas['WorkflowRunRequest'];
}

/** What a run is going to do. */
export type RunPlan = TaskPlan | WorkflowPlan;

/** The plan of a task. */
export function planTask(request: Schemas['TaskRunRequest']): TaskPlan {
	const type = runTypes[request.engine ?? 'skyvern-1.0'];
	return {
		kind: 'task',
		id: `${type === 'task_v2' ? 'tsk_v2' : 'tsk'}_${randomDigits()}`,
		type,
		// The engine 2.0 has the model write a title, and doesn't look at the request's.
		title: type === 'task_v2' ? `About: ${cutAtWord(request.prompt, 40)}` : (request.title ?? null),
		blocks: [
			{
				label: 'task',
				type: type === 'task_v2' ? 'task_v2' : 'task',
				prompt: request.prompt,
				url: request.url || null,
				schema: toJsonSchema(request.data_extraction_schema),
				maxSteps: request.max_steps ?? defaultMaxSteps,
				credential: null,
			},
		],
		webhookUrl: request.webhook_url || null,
		sessionId: request.browser_session_id || null,
		profileId: request.browser_profile_id || null,
		totalSteps: null,
		maxMinutes: null,
		request,
	};
}
