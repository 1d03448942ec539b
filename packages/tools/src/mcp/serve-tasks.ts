import { isFinalTaskStatus } from '@anybrowser/core';
import {
	type CallToolResult,
	MissingRequiredClientCapabilityError,
	ProtocolError,
	ProtocolErrorCode,
	type Server,
	type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { BrowserTools } from '../browser-tools.ts';
import type { ToolResult, ToolTask } from '../result/tool-result.ts';
import { canAskUser, questionForm, questionKey, replyOf } from './ask-user.ts';
import { clientCapabilities } from './client-capabilities.ts';
import { toCallToolResult } from './to-call-tool-result.ts';

/** The extension by which a call of a tool gives a task, and the client looks after it. */
export const tasksExtension = 'io.modelcontextprotocol/tasks';

/** Milliseconds after which a client looks again. */
const pollIntervalMs = 2_000;

const taskParams = z.looseObject({ taskId: z.string() });

/** Whether the client of a request takes tasks. */
export function hasTasks(context: ServerContext): boolean {
	return clientCapabilities(context)?.extensions?.[tasksExtension] !== undefined;
}

/** What a call gives at once, in place of its result. */
export function createTaskResult(task: ToolTask): CallToolResult {
	// The cast is for what the extension adds: the types of calls know the protocol's own results alone.
	return { resultType: 'task', ...fieldsOf(task) } as unknown as CallToolResult;
}

/**
 * Answers what clients ask of tasks. Nothing is kept here: a task's id is its reference, so that a server that was started
 * again, or another one, answers for it.
 */
export function serveTasks(server: Server, tools: BrowserTools): void {
	const call = async (
		tool: string,
		input: { readonly task: string; readonly reply?: string },
		context: ServerContext,
	): Promise<ToolResult> => {
		if (!hasTasks(context)) {
			throw new MissingRequiredClientCapabilityError({
				requiredCapabilities: { extensions: { [tasksExtension]: {} } },
			});
		}
		const result = await tools.call(tool, input, { signal: context.mcpReq.signal, waitMs: 0 });
		if (result.code === 'not_found' || result.code === 'invalid_request') {
			throw new ProtocolError(ProtocolErrorCode.InvalidParams, textOf(result));
		}
		if (result.isError && result.task === undefined) {
			throw new ProtocolError(ProtocolErrorCode.InternalError, textOf(result));
		}
		return result;
	};
	server.setRequestHandler('tasks/get', { params: taskParams }, async ({ taskId }, context) => {
		const result = await call('get_task', { task: taskId }, context);
		const { task } = result;
		if (task === undefined) throw new ProtocolError(ProtocolErrorCode.InternalError, textOf(result));
		const fields = fieldsOf(task);
		if (task.status === 'paused' && canAskUser(server, tools, context)) {
			const request = { method: 'elicitation/create', params: questionForm(task) };
			return { ...fields, status: 'input_required', inputRequests: { [questionKey(task)]: request } };
		}
		if (fields.status !== 'completed') return fields;
		return { ...fields, result: { resultType: 'complete', ...toCallToolResult(result) } };
	});
	server.setRequestHandler('tasks/update', { params: taskParams }, async ({ taskId }, context) => {
		const { task } = await call('get_task', { task: taskId }, context);
		// Answers of what isn't asked any more are passed over.
		const reply = task?.status === 'paused' ? replyOf(context.mcpReq.inputResponses?.[questionKey(task)]) : undefined;
		if (reply !== undefined) await call('reply_to_task', { task: taskId, reply }, context);
		return {};
	});
	server.setRequestHandler('tasks/cancel', { params: taskParams }, async ({ taskId }, context) => {
		await call('cancel_task', { task: taskId }, context);
		return {};
	});
}

function fieldsOf({ reference, status, createdAt }: ToolTask) {
	const now = new Date().toISOString();
	return {
		taskId: reference,
		// A task that failed has a result, too: `failed` is for the protocol's own errors.
		status: status === 'canceled' ? 'cancelled' : isFinalTaskStatus(status) ? 'completed' : 'working',
		statusMessage: status,
		createdAt: createdAt?.toISOString() ?? now,
		lastUpdatedAt: now,
		ttlMs: null,
		pollIntervalMs,
	} as const;
}

function textOf({ content }: ToolResult): string {
	return content.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n');
}
