import assert from 'node:assert/strict';
import {
	AmbiguousOutcomeError,
	type CapabilityManifest,
	type CreateTaskOptions,
	createClient,
	type TaskHandle,
} from '@anybrowser/core';
import { assertOpen } from '../assert-open.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { eventually } from '../eventually.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { openOnPage } from '../on-page.ts';
import { TicketedSession, TicketedTask } from '../ticketed-start.ts';

const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
const deadline = 15_000;
const needs = ['tasks.startOnce', 'tasks.get'] as const;

/** A ticket's task is started once, whatever becomes of the processes that start it. */
export function ticketChecks(capabilities: CapabilityManifest): ContractCheck[] {
	const hasSchema = capabilities['task.schema'] !== 'none';
	const shapes = [
		{ name: 'a task', options: {} },
		// Where a schema makes it another kind of task there, that kind must be proven, too.
		...(hasSchema ? [{ name: 'a task with a schema', options: { schema: title } }] : []),
	];
	return [
		{
			name: 'tickets: one is plain JSON without a secret, and preparing it sends nothing',
			needs,
			async run(fixture) {
				const task = await prepared(fixture);
				const other = await createClient(fixture).tasks.prepare(task.prompt, task.options);
				assert.deepEqual(fixture.backend.requests(), []);
				assert.equal(task.stored.includes(fixture.backend.settings.apiKey), false);
				assert.equal(task.ticket.sent, null);
				assert.notEqual(task.ticket.key, other.key, 'every ticket has a key of its own');
				assert.equal(task.ticket.fingerprint, other.fingerprint);
			},
		},
		...shapes.flatMap(({ name, options }): ContractCheck[] => [
			{
				name: `tickets: ${name} is started, its result is waited for, and its browser ends with it`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					await succeeds(await task.start());
					assert.equal(task.startsSent(), 1);
					assert.notEqual(task.ticket.sent, null, 'the ticket was stored before the start');
					await assertOpen(fixture, []);
				},
			},
			{
				name: `tickets: ${name} is waited for with the token alone, and its browser ends with it`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					const token = JSON.stringify(await task.start());
					await succeeds(await createClient(fixture).tasks.resume(JSON.parse(token)));
					await assertOpen(fixture, []);
				},
			},
			{
				name: `tickets: ${name} of a process that died before it was sent is started by the next one`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					const bury = await task.startAndDie('unsent');
					await succeeds(await task.start());
					await bury();
					assert.equal(task.startsSent(), 1);
				},
			},
			{
				name: `tickets: ${name} of a process that died before its answer came is adopted by the next one`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					const bury = await task.startAndDie('unanswered');
					await isFound(fixture, task, task.start());
					await bury();
					assert.equal(task.startsSent(), 1);
				},
			},
			{
				name: `tickets: ${name} that had ended before it was looked for is adopted with its result`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					const bury = await task.startAndDie('unanswered');
					await new Promise(resolve => setTimeout(resolve, 600));
					await isFound(fixture, task, task.start());
					await bury();
					assert.equal(task.startsSent(), 1);
				},
			},
			{
				name: `tickets: ${name} whose start is still on its way isn't started a second time`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					const bury = await task.startAndDie('late');
					await isFound(fixture, task, task.start());
					assert.ok(await eventually(() => task.answered !== undefined, 2_000), 'the late start was answered');
					await bury();
					// Started anew, the first one must not have been taken any more.
					const wasTaken = task.answered !== undefined && task.answered < 300;
					assert.ok(task.saves === 1 || !wasTaken, 'it was started twice');
				},
			},
			{
				name: `tickets: ${name} whose answer is lost is found by the same call`,
				needs,
				async run(fixture) {
					const task = await prepared(fixture, options);
					await isFound(fixture, task, task.start({}, 'lost'));
					assert.equal(task.startsSent(), 1);
				},
			},
		]),
		...(['unanswered', 'late', 'lost', 'unsent'] as const).map(
			(mishap): ContractCheck => ({
				name: `tickets: a session whose start is ${mishap} is open once, and found again`,
				needs: ['sessions.openOnce', 'session.metadata', 'sessions.close'],
				async run(fixture) {
					const session = new TicketedSession(fixture);
					await session.prepare();
					const bury = mishap === 'lost' ? undefined : await session.startAndDie(mishap);
					const opened = await session.start({}, mishap === 'lost' ? 'lost' : undefined);
					assert.equal(session.startsSent(), 1);
					await assertOpen(fixture, [opened.id]);
					const again = await session.start();
					assert.equal(again.id, opened.id);
					await bury?.();
					await fixture.provider.close(opened.id);
				},
			}),
		),
		{
			name: 'tickets: nothing is started before the ticket is stored',
			needs,
			async run(fixture) {
				const task = await prepared(fixture);
				const bury = await task.dieInSave();
				assert.equal(task.startsSent(), 0);
				await succeeds(await task.start());
				await bury();
				assert.equal(task.startsSent(), 1);
			},
		},
		{
			name: 'tickets: what is asked for in the same words by somebody else is not adopted',
			needs: [...needs, 'tasks.create'],
			async run(fixture) {
				const { provider } = fixture;
				const task = await prepared(fixture, hasSchema ? { schema: title } : {});
				const bury = await task.startAndDie('unsent');
				const decoy = await createClient({ provider }).tasks.start(task.prompt, task.options);
				const own = await task.start();
				await bury();
				assert.notEqual(own.id, decoy.id);
				assert.equal(task.startsSent(), 2);
				await succeeds(own);
				await decoy.result({ deadline }).catch(() => {});
			},
		},
		{
			name: 'tickets: one is good for what it was prepared for alone, and sends nothing else',
			needs,
			async run(fixture) {
				const task = await prepared(fixture);
				const { tasks } = createClient(fixture);
				const { ticket, prompt, options } = task;
				const once = { save() {} };
				const changed = (change: object) => ({ ...ticket, ...change });
				const wrong: readonly (readonly [object, string, object])[] = [
					[ticket, `${prompt}!`, options],
					[ticket, prompt, { ...options, maxSteps: 3 }],
					[changed({ version: 2 }), prompt, options],
					[changed({ provider: 'elsewhere' }), prompt, options],
					[changed({ kind: 'anybrowser.session-ticket' }), prompt, options],
					[changed({ key: '' }), prompt, options],
					[changed({ sent: 'yes' }), prompt, options],
				];
				for (const [given, words, asked] of wrong) {
					// The cast is what a caller without a compiler does.
					await expectError('invalid_request', tasks.startOnce(given as typeof ticket, words, asked, once));
				}
				await expectError('invalid_request', tasks.startOnce(ticket, prompt, options, {} as typeof once));
				assert.deepEqual(fixture.backend.requests(), []);
			},
		},
		{
			name: 'tickets: what cannot be stored is not started, and leaves nothing open',
			needs,
			async run(fixture) {
				const task = await prepared(fixture);
				const full = new Error('no space left');
				const { tasks } = createClient(fixture);
				const save = () => Promise.reject(full);
				const outcome = await outcomeOf(tasks.startOnce(task.ticket, task.prompt, task.options, { save }));
				assert.ok('error' in outcome && outcome.error === full, 'it rejects with the reason of `save`');
				assert.equal(task.startsSent(), 0);
				await assertOpen(fixture, []);
			},
		},
		{
			name: 'tickets: a task in a session of yours is adopted when it is proven, and else named among the candidates',
			needs: [...needs, 'tasks.createInSession', 'sessions.close'],
			async run(fixture) {
				const session = await openOnPage(fixture);
				const task = await prepared(fixture, { sessionId: session.id });
				const bury = await task.startAndDie('unanswered');
				await isFound(fixture, task, task.start());
				await bury();
				assert.equal(task.startsSent(), 1);
				await fixture.provider.close(session.id, { force: true });
			},
		},
	];
}

/** A task whose ticket is stored. */
async function prepared(
	fixture: ContractFixture,
	options?: ConstructorParameters<typeof TicketedTask>[1],
): Promise<TicketedTask> {
	const task = new TicketedTask(fixture, options);
	await task.prepare();
	return task;
}

async function succeeds(handle: TaskHandle): Promise<void> {
	const { task } = await handle.result({ deadline });
	assert.equal(task.status, 'succeeded');
}

/**
 * Holds that a start whose answer was lost is found: adopted, or named among the candidates where the provider says that
 * nothing proves it.
 */
async function isFound(
	fixture: Pick<ContractFixture, 'provider'>,
	task: TicketedTask,
	work: Promise<TaskHandle>,
): Promise<void> {
	const outcome = await outcomeOf(work);
	if ('value' in outcome) return succeeds(outcome.value as TaskHandle);
	const { error } = outcome;
	assert.ok(error instanceof AmbiguousOutcomeError, `it is adopted, or ambiguous_outcome: ${error}`);
	const { prompt, options } = task;
	// A schema as the suite gives it is JSON Schema already.
	const asked = { ...options, prompt } as CreateTaskOptions;
	assert.equal(fixture.provider.tickets?.tasks?.proves?.(asked), false, 'a start that can be proven is adopted');
	const [candidate] = error.candidates;
	assert.ok(candidate && error.message.includes(candidate.id), 'the error names the candidate');
	assert.notEqual(task.ticket.sent, null, 'the ticket is kept');
	await succeeds(await createClient(fixture).tasks.get(candidate.id));
}
