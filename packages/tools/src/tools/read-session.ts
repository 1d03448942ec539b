import { z } from 'zod';
import { jsonSchema, text } from '../input/input-fields.ts';
import { toolInput } from '../input/tool-input.ts';
import { refusedResult } from '../result/failed-result.ts';
import { pictureResult } from '../result/picture-result.ts';
import { type ToolResult, textResult } from '../result/tool-result.ts';
import { asText, webData } from '../result/web-data.ts';
import type { ToolContext } from '../tool-context.ts';
import type { ToolDefinition } from '../tool-definition.ts';

interface ReadSessionInput {
	readonly session?: string;
	readonly as?: 'text' | 'picture';
	readonly schema?: Readonly<Record<string, unknown>>;
	readonly question?: string;
}

/** What is seen on a page: its address, its title and its text. No script of a model is needed for it. */
const readPage = '[location.href, document.title, document.body?.innerText ?? ""].join("\\n")';

/** Reads the page of a session: by a schema, as text or as a picture. */
export function readSessionTool({
	can,
	costs,
	sessions,
	maxCharacters,
}: ToolContext): ToolDefinition<ReadSessionInput> | undefined {
	const canExtract = can('actions.extract');
	const canAsk = can('actions.ask');
	const ways = [
		...(can('actions.evaluate') ? ['text' as const] : []),
		...(can('actions.screenshot') ? ['picture' as const] : []),
	];
	if (!canExtract && !canAsk && ways.length === 0) return undefined;
	return {
		name: 'read_session',
		description: `Reads the page that a session shows${canAsk || canExtract ? ': the answer to a question, in the shape of a schema, or else all of it' : ''}. Without a session: lists your open ones.`,
		annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
		input: toolInput({
			session: text().optional(),
			as: ways.length === 0 ? undefined : z.enum(ways).optional(),
			schema: canExtract ? jsonSchema().optional() : undefined,
			question: canAsk ? text('about the page').optional() : undefined,
		}),
		async run({ session: id, as, schema, question }, { signal }): Promise<ToolResult> {
			if (id === undefined) {
				const ids = await sessions.ids();
				return textResult(ids.length === 0 ? 'No session is open.' : `open sessions: ${ids.join(', ')}`);
			}
			const way = as ?? ways[0];
			if (schema === undefined && question === undefined && way === undefined) {
				return refusedResult('invalid_request', 'Give a question or a schema: this provider reads pages by one.');
			}
			costs.requireLeft('actions.extract');
			return sessions.use(id, { signal }, async session => {
				if (question !== undefined) {
					const answer = await session.ask<unknown>(question, { schema }, { signal });
					return textResult(webData(asText(answer), maxCharacters));
				}
				if (schema !== undefined) {
					const { data } = await session.extract(schema, {}, { signal });
					return textResult(webData(asText(data), maxCharacters));
				}
				if (way === 'picture') return pictureResult(await session.screenshot({}, { signal }));
				return textResult(webData(asText(await session.evaluate(readPage, {}, { signal })), maxCharacters));
			});
		},
	};
}
