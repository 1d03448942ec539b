import { PagePromise, type RequestOptions, type Task } from '@anybrowser/core';
import { quoted } from '@anybrowser/core/provider';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { toDate } from '../wire/to-date.ts';
import { checkVariables } from './check-run.ts';
import { type BrowserbaseRunsQuery, listRuns } from './list-runs.ts';
import { readMessages } from './read-messages.ts';
import { resumeRun } from './resume-run.ts';
import { toTask } from './to-task.ts';

/** What the agent of a run or one of its tools said. */
export interface RunMessage {
	readonly id: string;
	readonly createdAt: Date | null;
	readonly role: Schemas['RunMessage']['message']['role'];
	/** Its texts, line by line; empty for a tool's call or result alone. */
	readonly text: string;
	/** A text, or its parts, in Browserbase's words: a pause is a call of the tool `pause`, whose `input.message` says why. */
	readonly content: Schemas['RunMessage']['message']['content'];
}

/** Which messages are read. */
export interface RunMessagesQuery {
	/** How many a page holds, at most 100, which is also the default. */
	readonly limit?: number | undefined;
	/** Where to go on: the id of the last message that is known, or a `nextCursor`. */
	readonly cursor?: string | undefined;
}

/** What a paused run goes on with. */
export interface ResumeRunOptions {
	/** What to do from here on, in words. Default: what it was doing. */
	readonly prompt?: string | undefined;
	/** What each `%name%` stands for. Browserbase does not keep the values. */
	readonly variables?: Schemas['RunVariables'] | undefined;
}

/** What Browserbase can do with runs, on top of what every provider can do with tasks. Ids are those of tasks; `tasks.cancel` stops one. */
export interface BrowserbaseRuns {
	/** Lists runs by what they are. `await` gives one page, of 100 unless `limit` says else, up to 1000; `for await` every run. */
	list(query?: BrowserbaseRunsQuery, request?: RequestOptions): PagePromise<Task>;
	/** What was said in a run, the oldest first. `await` gives one page, `for await` all. */
	messages(id: string, query?: RunMessagesQuery, request?: RequestOptions): PagePromise<RunMessage>;
	/**
	 * Lets a paused run go on. It is never sent twice: a second one might answer another question.
	 *
	 * @throws AnyBrowserError `conflict` for a run that isn't paused.
	 */
	resume(id: string, options?: ResumeRunOptions, request?: RequestOptions): Promise<Task>;
}

/** Browserbase's runs beyond plain tasks. */
export function browserbaseRuns(context: BrowserbaseContext): BrowserbaseRuns {
	const { begin } = context;
	return {
		list: (query = {}, request) => listRuns(context, () => begin('runs.list', request), query),

		messages(id, { limit, cursor } = {}, request) {
			return new PagePromise(async next => {
				const call = begin('runs.messages', request);
				const { messages, nextCursor } = await readMessages(call, id, { limit, since: next ?? cursor });
				return { items: messages.map(toMessage), nextCursor };
			});
		},

		async resume(id, options = {}, request) {
			const call = begin('runs.resume', request);
			const { prompt, variables } = options;
			if (prompt !== undefined && (typeof prompt !== 'string' || prompt.trim() === '')) {
				throw call.refuse(`\`prompt\` needs some words, got ${quoted(prompt)}`);
			}
			checkVariables(call, 'variables', variables);
			const body = { ...(prompt !== undefined && { task: prompt }), ...(variables !== undefined && { variables }) };
			return toTask(context, await resumeRun(call, id, body));
		},
	};
}

function toMessage({ id, createdAt, message }: Schemas['RunMessage']): RunMessage {
	const { role, content } = message;
	const texts = typeof content === 'string' ? [content] : content.flatMap(part => part.text ?? []);
	return { id, createdAt: toDate(createdAt), role, text: texts.join('\n'), content };
}
