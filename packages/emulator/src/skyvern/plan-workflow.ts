import type { components } from '../generated/skyvern.types.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { toJsonSchema } from './data-schema.ts';
import type { EmulatedBlock, EmulatedWorkflow } from './emulated-workflow.ts';
import { defaultMaxSteps, type RunBlock, type WorkflowPlan } from './run-plan.ts';

type Request = components['schemas']['RunWorkflowRequest'];
type Parameters = Readonly<Record<string, unknown>>;

/** The plan of a workflow's run. */
export function planWorkflow(
	{ agent_id, ...request }: Request,
	workflow: EmulatedWorkflow,
	totalSteps: number | null,
): WorkflowPlan {
	const { file_ids: files, ...rest } = request;
	return {
		kind: 'workflow',
		id: `wr_${randomDigits()}`,
		type: 'workflow_run',
		title: request.title ?? workflow.title,
		blocks: workflow.blocks.map(block => toRunBlock(block, request.parameters ?? {})),
		webhookUrl: request.webhook_url || null,
		sessionId: request.browser_session_id || null,
		profileId: request.browser_profile_id || null,
		totalSteps,
		maxMinutes: request.max_elapsed_time_minutes ?? null,
		permanentId: agent_id,
		versionId: agent_id.replace(/^wpid_/, 'w_'),
		request: { workflow_id: agent_id, ...rest, ...(files !== undefined && { file_ids: files && [...files] }) },
	};
}

function toRunBlock(block: EmulatedBlock, parameters: Parameters): RunBlock {
	const instructions = fillIn(block.instructions ?? '', parameters);
	const asksPerson = instructions !== '';
	const prompt = asksPerson ? null : fillIn(block.prompt ?? '', parameters) || null;
	const url = fillIn(block.url ?? '', parameters) || null;
	const { schema } = block;
	return {
		label: block.label,
		type: asksPerson
			? 'human_interaction'
			: prompt === null
				? 'goto_url'
				: schema === undefined
					? 'navigation'
					: 'extraction',
		prompt,
		url,
		schema: toJsonSchema(typeof schema === 'string' ? fillIn(schema, parameters) : schema),
		maxSteps: block.maxSteps ?? defaultMaxSteps,
		credential: null,
		...(asksPerson && { instructions }),
	};
}

function fillIn(text: string, parameters: Parameters): string {
	return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
		const value = parameters[name] ?? '';
		return typeof value === 'string' ? value : JSON.stringify(value);
	});
}
