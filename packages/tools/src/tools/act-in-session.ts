import { address, text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { refusedResult } from '../result/failed-result.ts';
import { textResult } from '../result/tool-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface ActInSessionInput {
	readonly session: string;
	readonly url?: string;
	readonly instruction?: string;
}

/** Does something in a session: opens a page, or one step in words. */
export function actInSessionTool({ can, costs, sessions }: ToolContext): ToolDefinition<ActInSessionInput> | undefined {
	const canGo = can('actions.goto');
	const canInstruct = can('actions.act');
	if (!canGo && !canInstruct) return undefined;
	return {
		name: 'act_in_session',
		description: canInstruct
			? `Does one step in a session${canGo ? ': opens a url, or follows an instruction' : ''}.`
			: 'Opens a url in a session.',
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
		input: toolInput({
			session: text(),
			url: canGo ? (canInstruct ? address().optional() : address()) : undefined,
			instruction: canInstruct ? (canGo ? text('such as: click on Accept').optional() : text()) : undefined,
		}),
		async run({ session: id, url, instruction }, { signal }) {
			if (url === undefined && instruction === undefined) {
				return refusedResult('invalid_request', 'Give a url, an instruction or both.');
			}
			costs.requireLeft('actions.act');
			return sessions.use(id, { signal }, async session => {
				if (url !== undefined) await session.goto(url, { signal });
				if (instruction !== undefined) await session.act(instruction, { signal });
				return textResult('Done. Read the session to see what came of it.');
			});
		},
	};
}
