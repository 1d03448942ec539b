import { resolve } from 'node:path';
import type { ArtifactFile, ArtifactOptions, RequestOptions } from '@anybrowser/core';
import type { CommandContext } from '../command-context.ts';
import type { FileFlags } from '../file-flags.ts';

/** Lists files, or saves them: one after the other, so that what was saved before a failure is told. */
export async function showFiles(
	context: CommandContext,
	{ out, atLeast }: FileFlags,
	list: (options: ArtifactOptions, request: RequestOptions) => Promise<readonly ArtifactFile[]>,
): Promise<undefined> {
	const files = await list(atLeast === undefined ? {} : { atLeast }, context.request());
	const folder = out === undefined ? undefined : `${resolve(context.cwd, out)}/`;
	const rows: object[] = [];
	for (const file of files) {
		const { name, kind, size, mediaType, createdAt } = file;
		const path = folder === undefined ? null : await saved(context, file, folder);
		rows.push({ name, kind, size, mediaType, createdAt, path });
	}
	context.result(rows, () => (out === undefined ? context.table(files, ['name', 'kind', 'size']) : ''));
	if (files.length === 0) context.say('There are none.');
	return undefined;
}

async function saved(context: CommandContext, file: ArtifactFile, folder: string): Promise<string> {
	context.showStatus(`saving ${file.name}`);
	const path = await file.saveTo(folder, context.request());
	context.line(path);
	return path;
}
