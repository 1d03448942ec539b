import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { StartTaskOptions } from '@anybrowser/core';
import type { LineProblem, TaskLine } from '../../batch/task-line.ts';
import { toTaskLines } from '../../batch/to-task-lines.ts';
import type { CommandContext } from '../command-context.ts';
import { readSchemaFile } from '../read-schema-file.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes of a file with tasks. */
const maxBytes = 256 * 1024 * 1024;

/** Where tasks come from. */
export interface TaskSource {
	/** A file, or `-` for stdin. */
	readonly name: string;
	readonly format: 'jsonl' | 'csv' | undefined;
	/** What every task has that doesn't say otherwise. */
	readonly defaults: StartTaskOptions<unknown>;
}

/** Tasks as a file has them, and what is wrong with others. @throws UsageError when it can't be read at all. */
export async function readTaskFile(
	context: CommandContext,
	{ name, format, defaults }: TaskSource,
): Promise<{ readonly tasks: readonly TaskLine[]; readonly problems: readonly LineProblem[] }> {
	const isStdin = name === '-';
	const path = isStdin ? undefined : resolve(context.cwd, name);
	const text = await textOf(context, path);
	const kind = format ?? (path !== undefined && /^\.(?:csv|tsv)$/i.test(extname(path)) ? 'csv' : 'jsonl');
	const lines =
		kind === 'csv'
			? (await import('../../batch/read-csv.ts')).readCsv(text)
			: (await import('../../batch/read-json-lines.ts')).readJsonLines(text);
	const folder = path === undefined ? context.cwd : dirname(path);
	const schemas = new Map<string, ReturnType<typeof readSchemaFile>>();
	const readSchema = (file: string) => {
		const known = schemas.get(file) ?? readSchemaFile(file, folder, 'its `schema`');
		schemas.set(file, known);
		return known;
	};
	return toTaskLines(lines, { defaults, readSchema });
}

async function textOf(context: CommandContext, path: string | undefined): Promise<string> {
	try {
		if (path !== undefined && (await stat(path)).size > maxBytes) throw tooLarge();
		const bytes = path === undefined ? await context.readInput(maxBytes, tooLarge) : await readFile(path);
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (context.signal.aborted || error instanceof UsageError) throw error;
		const why = error instanceof TypeError ? 'it is not UTF-8' : error instanceof Error ? error.message : String(error);
		throw new UsageError(`The tasks in ${path ?? 'stdin'} can't be read: ${why}`);
	}
}

function tooLarge(): UsageError {
	return new UsageError(`The tasks have more than ${maxBytes} bytes. Split them into several files`);
}
