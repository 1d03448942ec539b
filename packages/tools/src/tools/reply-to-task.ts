import { text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { refusedResult } from '../result/failed-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface ReplyToTaskInput {
	readonly task: string;
	readonly reply: string;
}

/** Answers what a paused task asks, and waits for it again. */
export function replyToTaskTool({ can, waits, costs }: ToolContext): ToolDefinition<ReplyToTaskInput> | undefined {
	if (!can('tasks.reply')) return undefined;
	return {
		name: 'reply_to_task',
		description: 'Answers what a paused task asks, then waits like run_task. Ask the user first if you do not know.',
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
		input: toolInput({ task: text('its reference'), reply: text() }),
		async run({ task, reply }, call) {
			costs.requireLeft('tasks.reply');
			const handle = await waits.find(task, { signal: call.signal });
			if (handle.status !== 'paused') {
				return refusedResult(
					'conflict',
					`The task asks nothing: it is ${handle.status}.`,
					'Call get_task for its result.',
				);
			}
			await handle.reply(reply, { signal: call.signal });
			return waits.wait(handle, call, 'detach');
		},
	};
}
