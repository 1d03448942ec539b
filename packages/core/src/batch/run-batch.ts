import type { Client } from '../client/create-client.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { requireCount, requirePositive } from '../http/call-scope.ts';
import { checkOutput } from '../output/output-schema.ts';
import { nearestName } from '../provider/nearest-name.ts';
import { type BatchRecord, batchVersion } from './batch-journal.ts';
import type { BatchOptions } from './batch-options.ts';
import type { BatchResult, StoredResult } from './batch-result.ts';
import { type BatchPlan, BatchRun } from './batch-run.ts';
import type { BatchTask } from './batch-task.ts';
import { type CheckedTask, checkTasks, strangersIn } from './check-tasks.ts';
import { type RecordedTask, replay } from './replay.ts';

/** Problems that one message names. */
const maxNamed = 20;

/** Milliseconds. */
const defaults = { taskDeadline: 30 * 60_000, patience: 10 * 60_000 };

/**
 * Runs many tasks, so many at a time, and yields the outcome of each, in the order in which they end. With a
 * journal no task is lost and none is started twice, whenever the process dies: the next run with the same journal and
 * the same tasks goes on. What an earlier run has brought to an end comes first, with `isResumed`.
 *
 * Nothing is started before all tasks are checked. Leaving the loop leaves the tasks under way as `onAbort` says.
 *
 * @example
 * for await (const result of runBatch(browsers, tasks, { journal: fileJournal('prices.journal'), concurrency: 20 })) {
 *   console.log(result.id, result.status);
 * }
 * @throws AnyBrowserError `invalid_request` before anything is started, when a task can't be started as it is, or when the
 * journal is that of other tasks; `insufficient_credits` once the budget is spent; what the provider says when it would
 * refuse every other task alike, or when it is out of reach for longer than `patience`; `configuration` when the journal
 * can't be written. The journal is good for another run after each of them.
 */
export async function* runBatch<Output = unknown>(
	browsers: Client,
	tasks: Iterable<BatchTask<Output>> | AsyncIterable<BatchTask<Output>>,
	options: BatchOptions = {},
): AsyncGenerator<BatchResult<Output>, void, undefined> {
	checkBatchOptions(options);
	const { journal } = options;
	const list: BatchTask<Output>[] = [];
	for await (const task of tasks) list.push(task);
	const { checked, problems } = await checkTasks(browsers, list);
	if (problems.length > 0) {
		throw refusal(problems.map(({ index, message }) => `task number ${index + 1}: ${message}`));
	}
	const provider = browsers.provider.name;
	const records = (await journal?.open()) ?? [];
	try {
		const recorded = replay(records, provider);
		if (recorded === undefined) await journal?.append({ kind: 'anybrowser.batch', version: batchVersion, provider });
		else {
			const strangers = strangersIn(recorded, checked);
			if (strangers.length > 0) throw refusal(strangers, 'the journal is that of other tasks');
		}
		const append = async (record: BatchRecord) => journal?.append(record);
		yield* results(browsers, checked, recorded ?? new Map(), { ...options, append });
	} finally {
		await journal?.close();
	}
}

type RunOptions = BatchOptions & { readonly append: (record: BatchRecord) => Promise<void> };

async function* results<Output>(
	browsers: Client,
	checked: readonly CheckedTask<Output>[],
	recorded: ReadonlyMap<string, RecordedTask>,
	options: RunOptions,
): AsyncGenerator<BatchResult<Output>, void, undefined> {
	const earlier: StoredResult[] = [];
	const begun: BatchPlan['tasks'][number][] = [];
	const fresh: BatchPlan['tasks'][number][] = [];
	for (const one of checked) {
		const known = recorded.get(one.task.id);
		// What is parked is looked for once more.
		if (known?.result && known.result.status !== 'parked') earlier.push(known.result);
		else (known?.step ? begun : fresh).push({ checked: one, recorded: known });
	}
	const schemas = new Map(checked.map(({ task }) => [task.id, task.options?.schema]));
	const provider = browsers.provider.name;
	for (const stored of earlier) {
		if (stored.status !== 'succeeded') yield { ...stored, isResumed: true };
		else {
			const output = await checkOutput(schemas.get(stored.id), stored.output, { provider, operation: 'runBatch' });
			yield { ...stored, output, isResumed: true };
		}
	}
	const run = new BatchRun({
		browsers,
		append: options.append,
		tasks: [...begun, ...fresh],
		earlier,
		concurrency: options.concurrency ?? 10,
		retries: options.retries ?? 0,
		taskDeadline: options.taskDeadline ?? defaults.taskDeadline,
		patience: options.patience ?? defaults.patience,
		settleTime: options.settleTime,
		budget: options.budget?.dollars,
		signal: options.signal,
		onAbort: options.onAbort ?? 'detach',
		onProgress: options.onProgress,
	});
	try {
		for await (const { stored, output } of run.outcomes()) {
			// The cast is sound: the output was checked by the task's own schema.
			if (stored.status === 'succeeded') yield { ...stored, output: output as Output, isResumed: false };
			else yield { ...stored, isResumed: false };
		}
	} finally {
		await run.end();
	}
}

const optionNames = Object.keys({
	concurrency: true,
	journal: true,
	retries: true,
	taskDeadline: true,
	patience: true,
	budget: true,
	settleTime: true,
	signal: true,
	onAbort: true,
	onProgress: true,
} satisfies Readonly<Record<keyof BatchOptions, true>>);

function checkBatchOptions(options: BatchOptions): void {
	for (const name of Object.keys(options)) {
		if (optionNames.includes(name)) continue;
		const nearest = nearestName(name, optionNames);
		throw refusal([
			`\`${name}\` is no option. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${optionNames.join(', ')}`}`,
		]);
	}
	const { concurrency = 1, retries = 0, taskDeadline = 1, patience = 1, budget } = options;
	if (!Number.isInteger(concurrency) || concurrency < 1) {
		throw refusal([`\`concurrency\` is a whole number from 1, got ${concurrency}`]);
	}
	requireCount('retries', retries);
	requirePositive('taskDeadline', taskDeadline);
	requirePositive('patience', patience);
	if (budget !== undefined && !(budget.dollars > 0)) {
		throw refusal([`\`budget.dollars\` is a number above 0, got ${budget.dollars}`]);
	}
}

function refusal(reasons: readonly string[], what?: string): AnyBrowserError {
	const named = reasons.slice(0, maxNamed).join('; ');
	const more = reasons.length > maxNamed ? `; and ${reasons.length - maxNamed} more` : '';
	const start = what === undefined ? 'runBatch: ' : `runBatch: ${what}: `;
	return new AnyBrowserError('invalid_request', `${start}${named}${more}`, { operation: 'runBatch' });
}
