import { z } from 'zod';
import { address, text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { textResult } from '../result/tool-result.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface OpenSessionInput {
	readonly url?: string;
	readonly profile?: string;
	readonly country?: string;
}

/** Opens a browser that stays open over several calls. */
export function openSessionTool({ can, costs, sessions }: ToolContext): ToolDefinition<OpenSessionInput> | undefined {
	if (!can('sessions.create')) return undefined;
	const canStart = can('session.url');
	return {
		name: 'open_session',
		description:
			'Opens a browser that stays open over several calls. Only needed for work step by step. Close it when done.',
		annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
		input: toolInput({
			url: canStart || can('actions.goto') ? address().optional() : undefined,
			profile: can('session.profile') ? text('id of stored logins').optional() : undefined,
			country: can('session.proxy.country')
				? z
						.string()
						.refine(value => /^[a-z]{2}$/i.test(value), 'it is no code of two letters')
						.meta({ description: 'browse from there, such as DE' })
						.optional()
				: undefined,
		}),
		async run({ url, profile, country }, { signal }) {
			costs.requireLeft('sessions.create');
			const options = {
				...(url !== undefined && canStart && { url }),
				...(profile !== undefined && { profile: { id: profile } }),
				...(country !== undefined && { proxy: { country: country.toUpperCase() } }),
			};
			const { id, snapshot } = await sessions.open(options, { signal });
			if (url !== undefined && !canStart) {
				try {
					await sessions.use(id, { signal }, session => session.goto(url, { signal }));
				} catch (error) {
					// The model would not know of it.
					await sessions.close(id, {});
					throw error;
				}
			}
			const warnings = snapshot.warnings.map(({ message }) => `\nwarning: ${message}`);
			return textResult(`open. session: ${id}${warnings.join('')}`);
		},
	};
}
