import { AnyBrowserError, type JsonSchema, type OutputSchema, type SessionHandle } from '@anybrowser/core';
import { describeIssues, isStandardSchema, toJsonSchema } from '@anybrowser/core/provider';
import { ToolError } from './tool-error.ts';

/** What a tool gets besides its input. */
export interface ToolContext {
	/** The session, or the one-shot task, whose agent calls. */
	readonly id: string;
	/** Aborts when the session or task ends: its agent doesn't wait for the tool's answer any more. */
	readonly signal: AbortSignal;
	/** The session, to act in it. `null` for a one-shot task, which takes no actions. */
	readonly session: SessionHandle | null;
}

/** The definition of a tool, for `defineTool`. */
export interface ToolDefinition<Input> {
	/** The name that the agent calls it by. */
	readonly name: string;
	/** Its purpose, for the agent to choose by. */
	readonly description: string;
	/** The shape of the input. A Standard Schema types and checks it; plain JSON Schema only tells the agent. */
	readonly input: OutputSchema<Input>;
	/** What it returns, in words, for the agent. Default: `JSON`. */
	readonly output?: string | undefined;
	/**
	 * Does the work. Its result goes to the agent as JSON. A `ToolError` is a failure that the agent may work around; any
	 * other error ends the agent's task.
	 */
	readonly execute: (input: Input, context: ToolContext) => unknown;
}

/** A function of yours that Smooth's agent can call. Made by `defineTool`. */
export interface SmoothTool {
	readonly name: string;
	readonly description: string;
	readonly inputs: JsonSchema;
	readonly output: string;
	/** Checks the input, and executes. @throws ToolError for an input that doesn't fit. */
	readonly call: (input: unknown, context: ToolContext) => Promise<unknown>;
}

/**
 * Defines a tool. Pass it as `providerOptions: { smooth: { tools: [tool] } }` when a session is opened or a one-shot task
 * is started; the agent then calls it in this process.
 *
 * @throws AnyBrowserError `invalid_request` without a name or a description, and for a schema that can't be written as
 * JSON Schema.
 *
 * @example
 * const readCode = defineTool({
 * 	name: 'read_code',
 * 	description: 'Reads the code that was sent by mail',
 * 	input: z.object({ address: z.string() }),
 * 	execute: async ({ address }, { signal }) => mailbox.waitForCode(address, { signal }),
 * });
 */
export function defineTool<Input = unknown>(definition: ToolDefinition<Input>): SmoothTool {
	const { name, description, input: schema, output = 'JSON', execute } = definition;
	for (const [field, value] of Object.entries({ name, description })) {
		if (typeof value === 'string' && value.trim() !== '') continue;
		throw new AnyBrowserError('invalid_request', `defineTool: a tool needs a \`${field}\``, { provider: 'smooth' });
	}
	return Object.freeze({
		name,
		description,
		inputs: toJsonSchema(schema, `defineTool(${name})`),
		output,
		async call(input: unknown, context: ToolContext) {
			return execute(await checked(schema, input), context);
		},
	});
}

async function checked<Input>(schema: OutputSchema<Input>, input: unknown): Promise<Input> {
	// Without a schema that checks, `Input` is `unknown`.
	if (!isStandardSchema(schema)) return input as Input;
	const result = await schema['~standard'].validate(input);
	if (result.issues) throw new ToolError(`The input does not fit: ${describeIssues(result.issues)}`);
	// The cast is sound: the schema's own check gives the type that the schema declares.
	return result.value as Input;
}
