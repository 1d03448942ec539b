import type { StartTaskOptions } from '@anybrowser/core';
import { address, amount, jsonSchema, text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { refusedResult } from '../result/failed-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface RunTaskInput {
	readonly prompt: string;
	readonly url?: string;
	readonly schema?: Readonly<Record<string, unknown>>;
	readonly session?: string;
	readonly profile?: string;
	readonly maxCost?: number;
	readonly maxSteps?: number;
}

/** Has the provider's agent do something in a browser. */
export function runTaskTool({ can, browsers, sessions, waits, costs }: ToolContext): ToolDefinition<RunTaskInput> {
	const inSession = can('tasks.createInSession');
	const hasCosts = can('usage.dollars');
	return {
		name: 'run_task',
		description: `Has a browser agent do a task on the web, such as finding, filling in or comparing. Waits up to ${Math.round(waits.waitMs / 1_000)} s for the result, then gives a task reference for get_task.`,
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
		input: toolInput({
			prompt: text('what to do, and what to answer'),
			url:
				can('task.url') || can('taskInSession.url')
					? address().meta({ description: 'where to start' }).optional()
					: undefined,
			schema: can('task.schema') ? jsonSchema().optional() : undefined,
			session: inSession ? text('run in this open session').optional() : undefined,
			profile: can('task.profile') ? text('id of stored logins').optional() : undefined,
			maxCost: hasCosts ? amount('US dollars, then it is canceled').optional() : undefined,
			maxSteps: !hasCosts && can('task.maxSteps') ? amount('steps it may take').optional() : undefined,
		}),
		async run({ prompt, session, profile, maxCost, ...rest }, call) {
			if (session !== undefined && profile !== undefined) {
				return refusedResult('invalid_request', 'A session has its profile already: leave out `profile` or `session`.');
			}
			costs.requireLeft('tasks.create');
			const start = async (place: StartTaskOptions<unknown>) => {
				const handle = await browsers.tasks.start(prompt, { ...rest, ...place }, { signal: call.signal });
				waits.add(handle);
				costs.watch(handle, maxCost);
				return handle;
			};
			if (session === undefined) {
				return waits.wait(await start(profile === undefined ? {} : { profile: { id: profile } }), call, 'cancel');
			}
			return sessions.use(session, { signal: call.signal }, async ({ id }) => {
				const handle = await start({ sessionId: id });
				const result = await waits.wait(handle, call, 'cancel');
				// It may outlive the call. That of an aborted one is canceled.
				sessions.noteTask(id, handle);
				return result;
			});
		},
	};
}
