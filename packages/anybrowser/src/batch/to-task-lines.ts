import type { JsonSchema, StartTaskOptions } from '@anybrowser/core';
import { nearestName } from '@anybrowser/core/provider';
import type { LineProblem, RawLines, TaskLine } from './task-line.ts';

/** What a line may say. */
const fieldNames = ['id', 'prompt', 'url', 'schema', 'options'];

/** What has a field of its own, beside `options`. */
const ownFields = ['prompt', 'url', 'schema'];

/** How lines become tasks. */
export interface TaskLineContext {
	/** What every task has that doesn't say otherwise. */
	readonly defaults: StartTaskOptions<unknown>;
	/** Reads a schema that a line names by its file. */
	readonly readSchema: (file: string) => Promise<JsonSchema>;
}

/** Turns lines into tasks. */
export async function toTaskLines(
	{ lines, problems: earlier }: RawLines,
	context: TaskLineContext,
): Promise<{ readonly tasks: readonly TaskLine[]; readonly problems: readonly LineProblem[] }> {
	const tasks: TaskLine[] = [];
	const problems = [...earlier];
	for (const { line, fields } of lines) {
		const result = await toTask(fields, context);
		if (Array.isArray(result)) problems.push(...result.map(message => ({ line, message })));
		else tasks.push({ line, task: result as TaskLine['task'] });
	}
	return { tasks, problems };
}

async function toTask(
	fields: Readonly<Record<string, unknown>>,
	{ defaults, readSchema }: TaskLineContext,
): Promise<TaskLine['task'] | readonly string[]> {
	const faults = Object.keys(fields).flatMap(unknownField);
	const { id, prompt, url, schema, options } = fields;
	// Numbers are what tables and databases have for ids.
	const name = typeof id === 'number' ? String(id) : id;
	if (typeof name !== 'string' || name.trim() === '')
		faults.push('it needs an `id`, by which its result is found again');
	if (typeof prompt !== 'string' || prompt.trim() === '') faults.push('it needs a `prompt` that says what to do');
	if (url !== undefined && typeof url !== 'string') faults.push('its `url` is a text');
	if (options !== undefined && !isObject(options)) faults.push('its `options` are a JSON object');
	const own = isObject(options) ? Object.keys(options).filter(each => ownFields.includes(each)) : [];
	for (const each of own) faults.push(`\`${each}\` stands beside \`options\`, not in them`);
	if (isObject(options)) faults.push(...secretsInTheOpen(options));
	const shape = await toSchema(schema, readSchema);
	if (shape.fault !== undefined) faults.push(shape.fault);
	if (faults.length > 0 || typeof name !== 'string' || typeof prompt !== 'string') return faults;
	return {
		id: name,
		prompt,
		options: {
			...defaults,
			...(isObject(options) && options),
			...(typeof url === 'string' && { url }),
			...(shape.schema && { schema: shape.schema }),
		},
	};
}

/** A file is no place for secrets: those of its tasks come from the environment. */
function secretsInTheOpen({ secrets }: Readonly<Record<string, unknown>>): readonly string[] {
	if (!isObject(secrets)) return [];
	const open = Object.entries(secrets).filter(([, secret]) => !isObject(secret) || 'value' in secret);
	return open.map(
		([name]) =>
			`\`options.secrets\` holds the value of ${JSON.stringify(name)}: write { "env": "A_VARIABLE" } in its place, and set that variable`,
	);
}

function unknownField(name: string): readonly string[] {
	if (fieldNames.includes(name)) return [];
	const nearest = nearestName(name, fieldNames);
	const advice = nearest
		? `Did you mean \`${nearest}\`?`
		: `Known: ${fieldNames.join(', ')}; the rest goes into \`options\``;
	return [`\`${name}\` is no field of a task. ${advice}`];
}

async function toSchema(
	schema: unknown,
	readSchema: TaskLineContext['readSchema'],
): Promise<{ readonly schema?: JsonSchema; readonly fault?: string }> {
	if (schema === undefined) return {};
	if (isObject(schema)) return { schema };
	if (typeof schema !== 'string') return { fault: 'its `schema` is JSON Schema, or the name of a file with one' };
	try {
		return { schema: await readSchema(schema) };
	} catch (error) {
		return { fault: error instanceof Error ? error.message : String(error) };
	}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
