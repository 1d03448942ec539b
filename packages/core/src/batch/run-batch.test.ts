import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { BatchOptions } from './batch-options.ts';
import type { BatchProgress } from './batch-progress.ts';
import type { BatchResult } from './batch-result.ts';
import type { BatchTask } from './batch-task.ts';
import { runBatch } from './run-batch.ts';
import { openBatchVendor, openMemoryJournal } from './testing/batch-vendor.ts';

const named = (...ids: readonly string[]): BatchTask[] => ids.map(id => ({ id, prompt: id }));

async function all(
	browsers: Parameters<typeof runBatch>[0],
	tasks: readonly BatchTask[],
	options?: BatchOptions,
): Promise<readonly BatchResult[]> {
	const results: BatchResult[] = [];
	for await (const result of runBatch(browsers, tasks, options)) results.push(result);
	return results.toSorted((one, other) => one.id.localeCompare(other.id));
}

const failed = { status: 'failed', output: null, failure: { message: 'no such page', code: null } } as const;

test.concurrent('gives out what each task came to, and starts each of them once', async () => {
	const { browsers, started } = openBatchVendor(prompt => (prompt === 'b' ? { end: failed } : {}));
	const results = await all(browsers, named('a', 'b', 'c'));
	expect(results).toMatchObject([
		{ id: 'a', status: 'succeeded', output: 'output of a#1', taskId: 'a#1', attempts: 1, isResumed: false },
		{ id: 'b', status: 'failed', error: { code: 'task_failed', message: expect.stringContaining('no such page') } },
		{ id: 'c', status: 'succeeded', usage: { credits: 1, dollars: 0.01 } },
	]);
	expect([...started.values()]).toEqual([1, 1, 1]);
});

test.concurrent('has as many under way as it may, and no more', async () => {
	const { browsers, vendor } = openBatchVendor(() => ({ takes: 50 }));
	await all(browsers, named(...'abcdefgh'), { concurrency: 3 });
	expect(vendor.mostUnderway).toBe(3);
});

test.concurrent('starts fifty at once at most, however many may be under way, and the others once those have started', async () => {
	const { browsers, vendor } = openBatchVendor(() => ({ takes: 500 }));
	const { journal } = openMemoryJournal();
	const { append } = journal;
	const starting = new Set<string>();
	let mostStarting = 0;
	await all(browsers, named(...Array.from({ length: 130 }, (_, number) => `t${number}`)), {
		concurrency: 130,
		journal: {
			...journal,
			async append(record) {
				if ('state' in record) {
					if (record.state.token === undefined) starting.add(record.id);
					else starting.delete(record.id);
				}
				mostStarting = Math.max(mostStarting, starting.size);
				await append(record);
			},
		},
	});
	expect(mostStarting).toBe(50);
	expect(vendor.mostUnderway).toBeGreaterThan(50);
});

test.concurrent('a schema types and checks the output, and what does not fit is kept', async () => {
	const { browsers } = openBatchVendor(prompt => ({
		end: { output: prompt === 'a' ? { price: '4' } : { price: 'x' } },
	}));
	const schema = z.object({ price: z.string().regex(/^\d$/).transform(Number) });
	const tasks = ['a', 'b'].map(id => ({ id, prompt: id, options: { schema } }));
	const { journal, records } = openMemoryJournal();
	const expected = [
		{ id: 'a', status: 'succeeded', output: { price: 4 } },
		{ id: 'b', status: 'failed', error: { code: 'invalid_response' }, output: { price: 'x' } },
	];
	expect(await all(browsers, tasks, { journal })).toMatchObject(expected);
	// The transformed output isn't what is stored, so that it can be made again.
	const again = openMemoryJournal(records);
	expect(await all(browsers, tasks, { journal: again.journal })).toMatchObject(expected);
});

test.concurrent('what an earlier run has done comes first and costs nothing; what it has begun is waited for', async () => {
	const { browsers, started } = openBatchVendor(prompt => ({ takes: prompt === 'b' ? 1_500 : 1 }));
	const { journal, records, state } = openMemoryJournal();
	for await (const result of runBatch(browsers, named('a', 'b', 'c'), { journal, concurrency: 2 })) {
		expect(result.id).toBe('a');
		break;
	}
	expect(state.isOpen).toBe(false);
	const seen: BatchResult[] = [];
	const again = openMemoryJournal(records);
	for await (const result of runBatch(browsers, named('a', 'b', 'c'), { journal: again.journal })) seen.push(result);
	expect(seen[0]).toMatchObject({ id: 'a', isResumed: true });
	expect(seen.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
	expect(Object.fromEntries(started)).toEqual({ a: 1, b: 1, c: 1 });
});

test.concurrent('everything is stored before what depends on it is sent', async () => {
	const { browsers, started } = openBatchVendor();
	const { journal, records } = openMemoryJournal();
	const { append } = journal;
	const sentAt: number[] = [];
	await all(browsers, named('a'), {
		journal: {
			...journal,
			async append(record) {
				sentAt.push(started.size);
				await append(record);
			},
		},
	});
	// The header, the ticket, the ticket that is about to be sent, the token, the result.
	expect(sentAt).toEqual([0, 0, 0, 1, 1]);
	expect(records).toMatchObject([
		{ kind: 'anybrowser.batch', version: 1, provider: 'fake' },
		{ id: 'a', state: { ticket: { sent: null } } },
		{ id: 'a', state: { ticket: { sent: { sessionId: null } } } },
		{ id: 'a', state: { token: { id: 'a#1' } } },
		{ id: 'a', result: { status: 'succeeded' } },
	]);
});

test.concurrent('a start whose answer is lost is found again, and not repeated', async () => {
	const { browsers, started } = openBatchVendor(() => ({ failures: ['lost'] }));
	expect(await all(browsers, named('a'))).toMatchObject([{ status: 'succeeded', taskId: 'a#1' }]);
	expect(started.get('a')).toBe(1);
});

test.concurrent('a start that nobody can prove is parked with its candidates, and looked for by the next run', async () => {
	const { browsers, vendor, started } = openBatchVendor(() => ({ failures: ['lost'] }));
	const { journal, records } = openMemoryJournal();
	vendor.isProving = false;
	const [parked] = await all(browsers, named('a'), { journal });
	expect(parked).toMatchObject({
		status: 'parked',
		candidates: ['a#1'],
		error: { code: 'ambiguous_outcome', message: expect.stringContaining('a#1') },
	});
	vendor.isProving = true;
	expect(await all(browsers, named('a'), { journal: openMemoryJournal(records).journal })).toMatchObject([
		{ status: 'succeeded', taskId: 'a#1', isResumed: false },
	]);
	expect(started.get('a')).toBe(1);
});

test.concurrent('an answer that is lost on the way to a start parks nothing: the next look clears it up', async () => {
	const { browsers, started } = openBatchVendor();
	let lost = 1;
	const { tasks } = browsers;
	const unsteady = Object.assign(Object.create(tasks), {
		prepare: tasks.prepare.bind(tasks),
		resume: tasks.resume.bind(tasks),
		async startOnce(...args: Parameters<typeof tasks.startOnce>) {
			if (lost-- > 0) throw new AnyBrowserError('ambiguous_outcome', 'a session may have been opened');
			return tasks.startOnce(...args);
		},
	});
	expect(await all({ ...browsers, tasks: unsteady }, named('a'))).toMatchObject([{ status: 'succeeded' }]);
	expect(started.get('a')).toBe(1);
});

test.concurrent('a task that ended without success is started anew as often as it may', async () => {
	let ends = 0;
	const { browsers, started } = openBatchVendor(() => ({
		get end() {
			return ends++ < 2 ? failed : {};
		},
	}));
	expect(await all(browsers, named('a'), { retries: 2 })).toMatchObject([
		{ status: 'succeeded', attempts: 3, taskId: 'a#3', usage: { credits: 3, dollars: 0.03 } },
	]);
	expect(started.get('a')).toBe(3);
});

test.concurrent('what fails for now is tried again with the same ticket, and what stays out of reach ends the batch', async () => {
	const busy = () => new AnyBrowserError('rate_limited', 'too many', { retryable: true });
	const patient = openBatchVendor(() => ({ failures: [busy(), busy()] }));
	expect(await all(patient.browsers, named('a'))).toMatchObject([{ status: 'succeeded', attempts: 1 }]);
	const away = openBatchVendor(() => ({ failures: Array.from({ length: 99 }, busy) }));
	const { journal, records } = openMemoryJournal();
	await expect(all(away.browsers, named('a'), { patience: 700, journal })).rejects.toThrow('too many');
	const later = openBatchVendor();
	expect(await all(later.browsers, named('a'), { journal: openMemoryJournal(records).journal })).toMatchObject([
		{ status: 'succeeded' },
	]);
});

test.concurrent('what would refuse every task stops the batch at once', async () => {
	const { browsers, started } = openBatchVendor(prompt =>
		prompt === 'b' ? { failures: [new AnyBrowserError('insufficient_credits', 'no credits left')] } : { takes: 5 },
	);
	await expect(all(browsers, named(...'abcdefgh'), { concurrency: 2 })).rejects.toMatchObject({
		code: 'insufficient_credits',
	});
	expect(started.size).toBeLessThan(3);
});

test.concurrent('a full disk under the journal starts nothing more, and says so', async () => {
	const { browsers, started } = openBatchVendor(() => ({ takes: 5 }));
	const { journal, state, records } = openMemoryJournal();
	const ids = [...'abcdefgh'];
	const work = (async () => {
		for await (const { id } of runBatch(browsers, named(...ids), { journal, concurrency: 1 })) {
			if (id === 'b') state.isFull = true;
		}
	})();
	await expect(work).rejects.toMatchObject({ code: 'configuration', message: 'no space left' });
	expect([...started.keys()]).toEqual(['a', 'b']);
	await all(browsers, named(...ids), { journal: openMemoryJournal(records).journal });
	expect([...started.values()]).toEqual(ids.map(() => 1));
});

test.concurrent('a task that takes too long is canceled, and has failed', async () => {
	const { browsers, canceled } = openBatchVendor(() => ({ takes: 60_000 }));
	expect(await all(browsers, named('a'), { taskDeadline: 700 })).toMatchObject([{ status: 'failed' }]);
	expect(canceled).toEqual(['a#1']);
});

test.concurrent.each(['detach', 'cancel'] as const)('a caller who leaves: %s', async onAbort => {
	const { browsers, canceled, started } = openBatchVendor(() => ({ takes: 1_000 }));
	const { journal, records } = openMemoryJournal();
	const leaving = new AbortController();
	const reason = new Error('enough');
	const options = { journal, onAbort, signal: leaving.signal, concurrency: 2 };
	const work = expect(all(browsers, named('a', 'b', 'c'), options)).rejects.toBe(reason);
	// Nothing is to be canceled before both are known to have begun.
	await vi.waitFor(() => expect(records.filter(record => 'state' in record && record.state.token)).toHaveLength(2));
	leaving.abort(reason);
	await work;
	expect(canceled.toSorted()).toEqual(onAbort === 'cancel' ? ['a#1', 'b#1'] : []);
	await all(browsers, named('a', 'b', 'c'), { journal: openMemoryJournal(records).journal });
	expect([started.get('a'), started.get('c')]).toEqual(onAbort === 'cancel' ? [2, 1] : [1, 1]);
});

test.concurrent('a budget bounds what is started, by what tasks have cost so far', async () => {
	const { browsers, started } = openBatchVendor(() => ({ takes: 20 }));
	const seen: string[] = [];
	const work = (async () => {
		for await (const { id } of runBatch(browsers, named(...'abcdefgh'), { budget: { dollars: 0.035 } })) seen.push(id);
	})();
	await expect(work).rejects.toMatchObject({ code: 'insufficient_credits' });
	await expect(work).rejects.toThrow('0.03 of 0.035 dollars are spent');
	expect([seen.length, started.size]).toEqual([3, 3]);
});

test.concurrent('a budget that can not be kept is told after the first task', async () => {
	const usage = { credits: null, dollars: null, steps: null, durationMs: null };
	const { browsers, started } = openBatchVendor(() => ({ end: { usage } }));
	await expect(all(browsers, named(...'abcd'), { budget: { dollars: 1 } })).rejects.toMatchObject({
		code: 'unsupported',
	});
	expect(started.size).toBe(1);
});

test.concurrent('all that is wrong with tasks is told at once, before any is started', async () => {
	const { browsers, started } = openBatchVendor();
	const tasks = [
		...named('a', 'a', ' '),
		{ id: 'b', prompt: ' ' },
		// What only JavaScript, or data from elsewhere, can give.
		{ id: 'c', prompt: 'c', options: { devise: 'mobile' } as object },
		{ id: 'd', prompt: 'd', options: { device: 'mobile' } as const },
		{ id: 'e', prompt: 'e', options: { schema: z.object({ when: z.date() }) } },
	];
	const error = await all(browsers, tasks).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'runBatch' });
	for (const part of [
		'task number 2: the id "a" is that of another task (number 1)',
		'task number 3: `id`',
		'task number 4: ',
		'Did you mean `device`?',
		'task number 6: there is no `device` here',
		'task number 7: ',
	]) {
		expect(error.message).toContain(part);
	}
	expect([started.size, error.message.includes('task number 1:')]).toEqual([0, false]);
});

test.concurrent('a journal of other tasks, of another provider or of something else is refused', async () => {
	const { browsers, started } = openBatchVendor();
	const { journal, records } = openMemoryJournal();
	await all(browsers, named('a', 'b'), { journal });
	const size = records.length;
	const refused = (tasks: readonly BatchTask[], changed = records) =>
		expect(all(browsers, tasks, { journal: openMemoryJournal(changed).journal })).rejects;
	await refused(named('b')).toThrow('the journal is that of other tasks: the task "a" is not among these');
	await refused([{ id: 'a', prompt: 'another' }, ...named('b')]).toThrow('the task "a" had another prompt');
	const [header, ...rest] = records;
	await refused(named('a', 'b'), [{ ...header, provider: 'other' } as never, ...rest]).toThrow('"other"');
	await refused(named('a', 'b'), [{ ...header, version: 9 } as never, ...rest]).toThrow('version 9');
	await refused(named('a', 'b'), [{ what: 'ever' } as never]).toThrow('not the journal of a batch');
	expect([records.length, started.size]).toEqual([size, 2]);
	// More tasks are no other tasks.
	await all(browsers, named('a', 'b', 'c'), { journal });
	expect([...started.values()]).toEqual([1, 1, 1]);
});

test.concurrent('options that nothing would be done with are refused', async () => {
	const { browsers } = openBatchVendor();
	await expect(all(browsers, [], { concurency: 3 } as object)).rejects.toThrow('Did you mean `concurrency`?');
	await expect(all(browsers, [], { concurrency: 0 })).rejects.toThrow('`concurrency`');
	await expect(all(browsers, [], { budget: { dollars: 0 } })).rejects.toThrow('`budget.dollars`');
});

test.concurrent('tells how far it is, and who is told can not disturb it', async () => {
	const { browsers } = openBatchVendor(prompt => (prompt === 'b' ? { end: failed } : {}));
	const told: BatchProgress[] = [];
	const onProgress = vi.fn((progress: BatchProgress) => {
		told.push(progress);
		throw new Error('mine');
	});
	await all(browsers, named('a', 'b', 'c'), { onProgress, concurrency: 1 });
	expect(told[0]).toMatchObject({ total: 3, succeeded: 0, running: 0, perMinute: null, leftMs: null, dollars: null });
	expect(told.at(-1)).toMatchObject({ succeeded: 2, failed: 1, parked: 0, running: 0, dollars: 0.03, leftMs: 0 });
	expect(told.at(-1)?.perMinute).toBeGreaterThan(0);
});
