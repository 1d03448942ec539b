import { text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface GetTaskInput {
	readonly task: string;
}

/** Looks at a task, and waits a while for its end. */
export function getTaskTool({ waits }: ToolContext): ToolDefinition<GetTaskInput> {
	return {
		name: 'get_task',
		description: 'Waits for a task that was started, like run_task, and gives its result or state.',
		annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
		input: toolInput({ task: text('its reference') }),
		async run({ task }, call) {
			const handle = await waits.find(task, { signal: call.signal });
			return waits.wait(handle, call, 'detach');
		},
	};
}
