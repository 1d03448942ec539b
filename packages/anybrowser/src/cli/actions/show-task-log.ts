import { isFinalTaskStatus, type Task } from '@anybrowser/core';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { renderUsage } from '../render-usage.ts';
import { terminalLine } from '../terminal-text.ts';

/** Something that happened to a task. */
interface LogEntry {
	/** `null` where the provider doesn't say. */
	readonly at: Date | null;
	readonly text: string;
}

/** `anybrowser tasks logs`: what is known of a task over time. @param isFollowed Whether to go on until it has ended. */
export async function showTaskLog(
	context: CommandContext,
	id: string,
	isFollowed: boolean,
): Promise<ExitCode | undefined> {
	const client = await context.client();
	const handle = await client.tasks.get(id, {}, context.request());
	const entries: LogEntry[] = [];
	const note = (entry: LogEntry) => {
		entries.push(entry);
		context.line(`${(entry.at?.toISOString() ?? '–').padEnd(24)}  ${terminalLine(entry.text)}`);
	};
	const { snapshot } = handle;
	for (const entry of beginningOf(snapshot)) note(entry);
	let last = snapshot;
	if (isFollowed && !isFinalTaskStatus(snapshot.status)) {
		for await (const update of handle.updates(context.request())) {
			if (update.status !== last.status && !isFinalTaskStatus(update.status)) note({ at: null, text: update.status });
			last = update;
		}
	}
	if (isFinalTaskStatus(last.status)) for (const entry of endOf(last)) note(entry);
	context.result({ id, status: last.status, entries }, () => '');
	return undefined;
}

function beginningOf({ createdAt, startedAt, status, prompt }: Task): readonly LogEntry[] {
	const created = { at: createdAt, text: prompt === undefined ? 'created' : `created: ${prompt}` };
	const started = startedAt === null ? [] : [{ at: startedAt, text: 'started' }];
	const state = isFinalTaskStatus(status) ? [] : [{ at: null, text: status }];
	return [created, ...started, ...state];
}

function endOf({ endedAt, status, failure, usage }: Task): readonly LogEntry[] {
	const why = failure === null ? '' : `: ${failure.message}`;
	const used = renderUsage(usage);
	return [
		{ at: endedAt, text: `${status}${why}` },
		...(used === undefined ? [] : [{ at: endedAt, text: `used ${used}` }]),
	];
}
