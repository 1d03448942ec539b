import type { Client } from '@anybrowser/core';
import { checkTasks } from '@anybrowser/core/batch';
import type { LineProblem, TaskLine } from '../../batch/task-line.ts';
import type { CommandContext } from '../command-context.ts';
import { readSchemaFile } from '../read-schema-file.ts';
import { toBrowserOptions } from '../to-browser-options.ts';
import { UsageError } from '../usage-error.ts';
import type { BatchFlags } from './batch-flags.ts';
import { readTaskFile } from './read-task-file.ts';

/** Lines that people are told of at once; `--json` has all of them. */
const maxTold = 50;

/** The tasks of a file. @throws UsageError that names every line which has something wrong with it. */
export async function checkedLines(
	context: CommandContext,
	client: Client,
	name: string,
	flags: BatchFlags,
): Promise<readonly TaskLine['task'][]> {
	const schema = flags.schema === undefined ? undefined : await readSchemaFile(flags.schema, context.cwd);
	const given = { ...toBrowserOptions(flags, context.env), schema, maxSteps: flags.maxSteps };
	const defaults = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
	const { tasks, problems } = await readTaskFile(context, { name, format: flags.format, defaults });
	const lineOf = (index: number) => tasks[index]?.line ?? 0;
	const checked = await checkTasks(
		client,
		tasks.map(({ task }) => task),
		{ placeOf: index => `line ${lineOf(index)}` },
	);
	const all = [
		...problems,
		...checked.problems.map(({ index, message }) => ({ line: lineOf(index), message })),
	].toSorted((one, other) => one.line - other.line);
	if (all.length > 0) throw badLines(all);
	if (tasks.length === 0)
		throw new UsageError('There are no tasks. Each line is one, such as {"id": "1", "prompt": "…"}');
	return tasks.map(({ task }) => task);
}

function badLines(problems: readonly LineProblem[]): UsageError {
	const told = problems.slice(0, maxTold).map(({ line, message }) => `  line ${line}: ${message}`);
	const more = problems.length > maxTold ? [`  and ${problems.length - maxTold} more`] : [];
	const message = ['Nothing was started, since some tasks can not be:', ...told, ...more].join('\n');
	return new UsageError(message, { problems });
}
