import { AnyBrowserError, type Client, type JsonSchema } from '@anybrowser/core';
import { nearestName } from '@anybrowser/core/provider';
import type { BrowserToolsOptions } from './browser-tools-options.ts';
import { failedResult, refusedResult } from './result/failed-result.ts';
import type { ToolResult } from './result/tool-result.ts';
import { OwnSessions } from './sessions/own-sessions.ts';
import { TaskCosts } from './tasks/task-costs.ts';
import { TaskWaits } from './tasks/task-waits.ts';
import type { ToolContext } from './tool-context.ts';
import type { ToolAnnotations, ToolCallOptions, ToolDefinition } from './tool-definition.ts';
import { actInSessionTool } from './tools/act-in-session.ts';
import { cancelTaskTool } from './tools/cancel-task.ts';
import { closeSessionTool } from './tools/close-session.ts';
import { getTaskTool } from './tools/get-task.ts';
import { openSessionTool } from './tools/open-session.ts';
import { readSessionTool } from './tools/read-session.ts';
import { replyToTaskTool } from './tools/reply-to-task.ts';
import { runScriptTool } from './tools/run-script.ts';
import { runTaskTool } from './tools/run-task.ts';

const defaults = { waitMs: 45_000, maxCharacters: 20_000, maxSessions: 5, idleMs: 10 * 60_000 };

/** A tool as a model is offered it. */
export interface BrowserTool {
	readonly name: string;
	/** For a model. */
	readonly description: string;
	/** JSON Schema of its input: only what the provider can honour. */
	readonly inputSchema: JsonSchema;
	readonly annotations: ToolAnnotations;
}

/** The tools of one agent. */
export interface BrowserTools {
	/** What is offered, at most nine. What the provider lacks isn't there. */
	readonly list: readonly BrowserTool[];
	/**
	 * Calls a tool. Whatever goes wrong is a result that says what to do: an unknown name, a wrong input, an error of the
	 * provider.
	 *
	 * @throws what `signal` aborts with.
	 */
	call(name: string, input: unknown, options?: ToolCallOptions): Promise<ToolResult>;
	/**
	 * Ends waits and closes the sessions that were opened here, also one that is only being opened. Tasks that run go on, and so
	 * do sessions that they run in, unless their call was aborted. Nothing can be opened afterwards.
	 *
	 * @throws SessionLeftOpenError for a session that could not be closed in three attempts.
	 * @throws AnyBrowserError `timeout` when a session is still being opened after 30 s: it is closed once it is open.
	 */
	close(): Promise<void>;
}

/**
 * The tools by which an agent uses cloud browsers, whichever provider the client has. One table for one agent: what it opens
 * is its own, and what it spends is counted together.
 *
 * @throws AnyBrowserError `configuration` for a number that is none.
 * @throws UnsupportedCapabilityError for `maxCost` where the provider doesn't tell dollars.
 */
export function browserTools(browsers: Client, options: BrowserToolsOptions = {}): BrowserTools {
	const bounds = readBounds(options);
	const { maxCharacters } = bounds;
	const costs = new TaskCosts(browsers, options.maxCost);
	const sessions = new OwnSessions(browsers, { ...bounds, ledger: options.ledger });
	const waits = new TaskWaits(browsers, { ...bounds, costs });
	const can: ToolContext['can'] = capability => browsers.capabilities[capability] !== 'none';
	const context: ToolContext = { browsers, can, sessions, waits, costs, maxCharacters };
	const offered = [
		runTaskTool(context),
		getTaskTool(context),
		replyToTaskTool(context),
		cancelTaskTool(context),
		openSessionTool(context),
		readSessionTool(context),
		actInSessionTool(context),
		closeSessionTool(context),
		options.allowScripts === true ? runScriptTool(context) : undefined,
	].filter(each => each !== undefined);
	// The cast forgets what each tool takes: its own `input` has checked it before it runs.
	const tools = new Map(offered.map(each => [each.name, each as ToolDefinition<unknown>]));
	return {
		list: Object.freeze(
			[...tools.values()].map(({ name, description, annotations, input }) =>
				Object.freeze({ name, description, inputSchema: input.jsonSchema, annotations }),
			),
		),
		async call(name, input, call = {}) {
			call.signal?.throwIfAborted();
			const tool = tools.get(name);
			if (tool === undefined) return unknownTool(name, [...tools.keys()]);
			const read = tool.input.read(input);
			if ('problem' in read) {
				const { names } = tool.input;
				return refusedResult('invalid_request', `${name}: ${read.problem}. It takes: ${names.join(', ')}.`);
			}
			try {
				return await tool.run(read.value, call);
			} catch (error) {
				if (call.signal?.aborted) throw call.signal.reason;
				return failedResult(error);
			}
		},
		async close() {
			costs.close();
			waits.close();
			await sessions.closeAll();
		},
	};
}

function unknownTool(name: string, known: readonly string[]): ToolResult {
	const near = nearestName(name, known);
	const meant = near === undefined ? '' : ` Did you mean ${near}?`;
	return refusedResult(
		'invalid_request',
		`There is no such tool.${meant} There are: ${known.join(', ')}.`,
		'Call another tool.',
	);
}

function readBounds(options: BrowserToolsOptions): typeof defaults {
	const bounds = { ...defaults };
	for (const name of ['waitMs', 'maxCharacters', 'maxSessions', 'idleMs'] as const) {
		const value = options[name] ?? bounds[name];
		if (typeof value !== 'number' || !(value > 0)) {
			throw new AnyBrowserError('configuration', `browserTools: \`${name}\` is a number above 0`);
		}
		bounds[name] = value;
	}
	return bounds;
}
