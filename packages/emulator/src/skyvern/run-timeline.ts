import type { StepKind } from '../agent/agent.ts';
import type { AgentStep, StepListener } from '../agent/agent-step.ts';
import type { components } from '../generated/skyvern.types.ts';
import type { KeptContent } from '../kernel/content-store.ts';
import { randomDigits } from '../kernel/random-id.ts';
import type { RunBlock, RunPlan } from './run-plan.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { toRunOutput } from './to-run-output.ts';
import { withAllFields } from './with-all-fields.ts';

type Schemas = components['schemas'];

const actionTypes: Readonly<Record<StepKind, Schemas['TimelineActionType']>> = {
	goto: 'goto_url',
	click: 'click',
	fill: 'input_text',
	upload: 'upload_file',
	extract: 'extract',
	download: 'download_file',
	tool: 'null_action',
	other: 'null_action',
};

/** A block under way: noted step by step. */
export interface OpenBlock extends StepListener {
	/** The block is over. */
	close(end: {
		readonly status: string;
		readonly output?: unknown;
		readonly failure?: string;
		readonly url: string;
	}): void;
}

interface Entry {
	readonly fields: Schemas['TimelineBlock'];
	readonly thoughts: Schemas['TimelineItem'][];
	actions: readonly Schemas['TimelineAction'][];
}

/** What a run did: its blocks, what the agent did in each, and what it thought of it. */
export class RunTimeline {
	readonly #plan: RunPlan;
	readonly #context: SkyvernContext;
	readonly #entries: Entry[] = [];
	readonly #keepPicture: (name: string, picture: KeptContent | null) => string | null;

	/** @param keepPicture keeps the picture of a step among the run's artifacts; its id there */
	constructor(
		plan: RunPlan,
		context: SkyvernContext,
		keepPicture: (name: string, picture: KeptContent | null) => string | null,
	) {
		this.#plan = plan;
		this.#context = context;
		this.#keepPicture = keepPicture;
	}

	/** A copy, newest first. */
	items(): Schemas['TimelineItem'][] {
		const items = this.#entries.map(({ fields, thoughts, actions }): Schemas['TimelineItem'] => ({
			type: 'block',
			attempt: 1,
			block: { ...fields, actions: actions.map(each => ({ ...each })) },
			thought: null,
			children: [...thoughts].reverse(),
			created_at: fields.created_at,
			modified_at: fields.modified_at,
		}));
		return items.reverse();
	}

	open(block: RunBlock, startUrl: string): OpenBlock {
		const fields: Mutable<Schemas['TimelineBlock']> = this.#newBlock(block, startUrl, this.#context.stamp());
		const entry: Entry = { fields, thoughts: [], actions: [] };
		this.#entries.push(entry);
		const told = new Map<AgentStep, Mutable<Schemas['TimelineAction']>>();
		const touch = () => {
			fields.modified_at = this.#context.stamp();
			return fields.modified_at;
		};
		const think = (thought: Partial<Schemas['TimelineThought']>) => {
			if (block.prompt !== null) entry.thoughts.push(this.#newThought(fields.workflow_run_block_id, thought));
		};
		think({
			thought_type: 'plan',
			thought_scenario: 'generate_plan',
			user_input: block.prompt,
			answer: block.prompt,
		});
		return {
			stepBegins: touch,
			stepDone: step => {
				const now = touch();
				const known = told.get(step);
				// It was told of when the run was paused, and has come out otherwise.
				if (known) Object.assign(known, { status: statusOf(step), modified_at: now });
				else told.set(step, this.#newAction(step, told.size, now));
				entry.actions = [...told.values()];
			},
			close: ({ status, output, failure, url }) => {
				think({
					thought_type: 'user_goal_check',
					thought_scenario: 'user_goal_check',
					answer: failure ?? status,
				});
				const duration = (Date.parse(`${touch()}Z`) - Date.parse(`${fields.created_at}Z`)) / 1000;
				const end = { status, failure_reason: failure ?? null, final_url: url, duration };
				Object.assign(fields, end, { output: output === undefined ? null : toRunOutput(output) });
			},
		};
	}

	#newBlock(block: RunBlock, url: string, now: string): Schemas['TimelineBlock'] {
		return withAllFields('TimelineBlock', {
			attempt_number: 1,
			workflow_run_block_id: `wrb_${randomDigits()}`,
			block_workflow_run_id: null,
			workflow_run_id: this.#plan.id,
			organization_id: this.#context.organizationId,
			block_type: block.type,
			label: block.label,
			status: 'running',
			output: null,
			continue_on_failure: false,
			failure_reason: null,
			error_codes: [],
			...(block.instructions !== undefined && {
				instructions: block.instructions,
				positive_descriptor: 'Approve',
				negative_descriptor: 'Reject',
			}),
			engine: this.#plan.kind === 'task' ? (this.#plan.request.engine ?? 'skyvern-1.0') : 'skyvern-1.0',
			task_id: this.#plan.kind === 'task' ? this.#plan.id : null,
			url: block.url ?? url,
			final_url: null,
			navigation_goal: block.prompt,
			data_schema: block.schema,
			actions: [],
			created_at: now,
			modified_at: now,
			duration: null,
		});
	}

	#newThought(blockId: string, thought: Partial<Schemas['TimelineThought']>): Schemas['TimelineItem'] {
		const now = this.#context.stamp();
		return {
			type: 'thought',
			attempt: 1,
			block: null,
			thought: {
				thought_id: `ot_${randomDigits()}`,
				task_id: this.#plan.id,
				organization_id: this.#context.organizationId,
				workflow_run_id: this.#plan.kind === 'workflow' ? this.#plan.id : null,
				workflow_run_block_id: blockId,
				thought_type: 'plan',
				...thought,
				created_at: now,
				modified_at: now,
			},
			children: [],
			created_at: now,
			modified_at: now,
		};
	}

	#newAction(step: AgentStep, order: number, now: string): Schemas['TimelineAction'] {
		const { description, kind, after } = step;
		const screenshot = this.#keepPicture(`step-${order + 1}.png`, after?.picture ?? null);
		return {
			action_type: actionTypes[kind],
			status: statusOf(step),
			action_id: `act_${randomDigits()}`,
			organization_id: this.#context.organizationId,
			workflow_run_id: this.#plan.kind === 'workflow' ? this.#plan.id : null,
			task_id: this.#plan.kind === 'task' ? this.#plan.id : null,
			step_order: order,
			action_order: 0,
			description,
			reasoning: description,
			...(screenshot !== null && { screenshot_artifact_id: screenshot }),
			terminal_user_errors: false,
			verified: false,
			skip_auto_complete_tab: false,
			created_at: now,
			modified_at: now,
			created_by: 'agent',
		};
	}
}

function statusOf({ failure }: AgentStep): 'completed' | 'failed' {
	return failure === null ? 'completed' : 'failed';
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
