import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	type BrowserSessionProvider,
	createClient,
	type Task,
	type TaskHandle,
	type WebhookHandlerOptions,
	type WebhookRequest,
} from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { taskOn } from '../on-page.ts';

const needs = ['webhooks.receive', 'task.webhookUrl', 'tasks.create', 'tasks.get'] as const;
const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
// Nobody listens there: the suite carries the webhook itself.
const webhookUrl = 'http://127.0.0.1:9/hook';
const deadline = 15_000;

/** Milliseconds within which a wait without a webhook has looked at its task more than once. */
const pollingMs = 1_500;

/** A webhook that is the vendor's settles the wait for its task, and no other one does. */
export function webhookChecks(): ContractCheck[] {
	return [
		{
			name: "webhooks: a task's own settles its wait, complete, without a look at the task",
			needs: [...needs, 'task.schema'],
			async run(fixture) {
				const { receive, task, webhook, seen } = await startTold(fixture, {});
				const before = fixture.backend.requests().length;
				const waiting = task.result({ deadline });
				await sleep(pollingMs);
				assert.equal(await receive(webhook), 204);
				const result = await waiting;
				assert.equal(fixture.backend.requests().length, before, 'a task with a webhook is not looked at so soon');
				assert.deepEqual(result.output, { title: fixture.backend.expectedTitle });
				const { task: told } = result;
				assert.deepEqual(plain(told), plain(await fixture.provider.tasks.get(task.id)), 'it is what `get` reads');
				assert.deepEqual(seen, [told]);
			},
		},
		{
			name: 'webhooks: a forged one is refused with 401, and settles nothing',
			needs: [...needs, 'task.schema'],
			async run(fixture) {
				const { receive, task, webhook, seen, stillWaits } = await startTold(fixture, {});
				const [changed, spaced] = [new Uint8Array(webhook.body), new Uint8Array([...webhook.body, 32])];
				changed[changed.length - 3] = 32 ^ (changed.at(-3) ?? 0);
				assert.equal(await receive({ ...webhook, body: changed }), 401, 'one character of the body is another');
				assert.equal(await receive({ ...webhook, body: spaced }), 401, 'a space was added');
				assert.equal(await receive({ ...webhook, headers: new Headers() }), 401, 'there is no signature');
				const { provider } = fixture;
				const apiKey = 'a-wrong-key-4711';
				await expectError('authentication', provider.webhooks.receive(webhook, { apiKey }));
				await stillWaits();
				assert.deepEqual(seen, []);
				assert.equal(await receive(webhook), 204, 'the true one is taken all the same');
				assert.equal((await task.result({ deadline })).task.status, 'succeeded');
			},
		},
		{
			name: 'webhooks: one that came before is refused with 409, one too large with 413',
			needs,
			async run(fixture) {
				const { receive, webhook, seen } = await startTold(fixture, {});
				assert.equal(await receive(webhook), 204);
				assert.equal(await receive(webhook), 409);
				assert.equal(seen.length, 1, 'it is told once');
				const small = await startTold(fixture, { maxBodyBytes: 20 });
				assert.equal(await small.receive(small.webhook), 413);
				await small.stillWaits();
			},
		},
		{
			name: 'webhooks: one that is older than allowed is refused with 403, and settles nothing',
			needs,
			async run(fixture) {
				const { receive, webhook, seen, stillWaits } = await startTold(fixture, { maxAge: 400 });
				// Vendors tell the time in seconds, or in less.
				await sleep(pollingMs);
				assert.equal(await receive(webhook), 403);
				await stillWaits();
				assert.deepEqual(seen, []);
			},
		},
	];
}

interface ToldTask {
	readonly task: TaskHandle;
	readonly webhook: WebhookRequest;
	/** What the handler was told. */
	readonly seen: readonly Task[];
	/** Brings a webhook to the handler. @returns The status of its answer. */
	receive(webhook: WebhookRequest): Promise<number>;
	/** @throws AssertionError when a wait for the task is settled. */
	stillWaits(): Promise<void>;
}

/** Starts a task with a webhook, and has it that webhook from the backend. */
async function startTold({ provider, backend }: ContractFixture, options: WebhookHandlerOptions): Promise<ToldTask> {
	const client = createClient({ provider });
	const seen: Task[] = [];
	const handler = client.webhooks.handler({ ...options, onTask: task => void seen.push(task) });
	const { prompt, ...page } = taskOn({ provider }, 'Read the title', backend.pageUrl);
	const schema = provider.capabilities['task.schema'] === 'none' ? {} : { schema: title };
	const task = await client.tasks.start(prompt, { ...page, ...schema, webhookUrl });
	const find = backend.webhookOf ?? assert.fail('the backend needs `webhookOf`');
	return {
		task,
		seen,
		webhook: await find(task.id),
		async receive({ headers, body }) {
			const request = new Request(webhookUrl, { method: 'POST', headers, body: new Uint8Array(body) });
			return (await handler(request)).status;
		},
		stillWaits: () => stillWaits(provider, task),
	};
}

/** A wait that may be settled is settled long before the first look at the task. */
async function stillWaits(provider: BrowserSessionProvider, task: TaskHandle): Promise<void> {
	const stop = new AbortController();
	const waiting = task.result({ deadline, signal: stop.signal }).then(
		() => 'settled',
		() => 'stopped',
	);
	await sleep(100);
	stop.abort();
	assert.equal(await waiting, 'stopped', `the wait of ${provider.name} was settled`);
}

/** A task as data, without its video, which may be there a while after its end. */
function plain(task: Task): unknown {
	const { recordingUrl: _recordingUrl, recordingState: _recordingState, ...rest } = task;
	return JSON.parse(JSON.stringify(rest));
}
