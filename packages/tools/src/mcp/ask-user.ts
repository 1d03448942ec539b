import { createHash } from 'node:crypto';
import type { Server, ServerContext } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { BrowserTools } from '../browser-tools.ts';
import type { ToolTask } from '../result/tool-result.ts';
import { clientCapabilities } from './client-capabilities.ts';

/** What the agent is told when a user would rather not answer. */
const declined = 'The user does not want to answer. Go on without it, or end.';

/** How a user's answer comes back. */
const answers = z.looseObject({
	action: z.enum(['accept', 'decline', 'cancel']),
	content: z.looseObject({ reply: z.string().optional() }).optional(),
});

/** Whether a paused task's question can be put to the client's user: the client has a form, and the provider takes a reply. */
export function canAskUser(server: Server, tools: BrowserTools, context: ServerContext): boolean {
	const declared = clientCapabilities(context) ?? server.getClientCapabilities();
	return declared?.elicitation !== undefined && tools.list.some(({ name }) => name === 'reply_to_task');
}

/** The form in which a user is asked. */
export function questionForm({ question }: ToolTask) {
	return {
		mode: 'form' as const,
		message: `A browser agent asks: ${question ?? 'how to go on'}`,
		requestedSchema: {
			type: 'object' as const,
			properties: { reply: { type: 'string' as const, title: 'Reply' } },
			required: ['reply'],
		},
	};
}

/** The name of a question: another one of the same task has another, also when it asks the same once more. */
export function questionKey({ reference, question, steps }: ToolTask): string {
	return createHash('sha256').update(`${reference}\n${steps}\n${question}`).digest('hex').slice(0, 16);
}

/** What the agent is told for a user's answer; `undefined` for what is none. */
export function replyOf(answer: unknown): string | undefined {
	const { data } = answers.safeParse(answer);
	if (data === undefined) return undefined;
	return data.action === 'accept' && data.content?.reply ? data.content.reply : declined;
}
