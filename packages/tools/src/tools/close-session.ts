import { text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { textResult } from '../result/tool-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface CloseSessionInput {
	readonly session: string;
}

/** Ends a session. */
export function closeSessionTool({ can, sessions }: ToolContext): ToolDefinition<CloseSessionInput> | undefined {
	if (!can('sessions.create')) return undefined;
	return {
		name: 'close_session',
		description: 'Ends a session of yours.',
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
		input: toolInput({ session: text() }),
		async run({ session }, { signal }) {
			await sessions.close(session, { signal });
			return textResult('It is closed.');
		},
	};
}
