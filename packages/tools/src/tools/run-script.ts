import { text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { textResult } from '../result/tool-result.ts';
import { asText, webData } from '../result/web-data.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface RunScriptInput {
	readonly session: string;
	readonly script: string;
}

/** Evaluates a script of the model's in a page. */
export function runScriptTool({
	can,
	costs,
	sessions,
	maxCharacters,
}: ToolContext): ToolDefinition<RunScriptInput> | undefined {
	if (!can('actions.evaluate')) return undefined;
	return {
		name: 'run_script',
		description: 'Evaluates JavaScript in the page of a session: an expression, or statements that return.',
		annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
		input: toolInput({ session: text(), script: text() }),
		async run({ session: id, script }, { signal }) {
			costs.requireLeft('actions.evaluate');
			const output = await sessions.use(id, { signal }, session => session.evaluate(script, {}, { signal }));
			return textResult(webData(asText(output), maxCharacters));
		},
	};
}
