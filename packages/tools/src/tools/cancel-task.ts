import { isFinalTaskStatus } from '@anybrowser/core';
import { text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { textResult } from '../result/tool-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface CancelTaskInput {
	readonly task: string;
}

/** Stops a task. */
export function cancelTaskTool({ can, waits }: ToolContext): ToolDefinition<CancelTaskInput> | undefined {
	if (!can('tasks.cancel')) return undefined;
	return {
		name: 'cancel_task',
		description: 'Stops a task. What it has done already stays done.',
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true },
		input: toolInput({ task: text('its reference') }),
		async run({ task }, { signal }) {
			const handle = await waits.find(task, { signal });
			if (isFinalTaskStatus(handle.status)) return textResult(`It had ended before: ${handle.status}.`);
			await handle.cancel({ signal });
			return textResult('It is being stopped.');
		},
	};
}
