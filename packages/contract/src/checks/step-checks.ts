import assert from 'node:assert/strict';
import { type Capability, createClient, type TaskHandle, type TaskStep } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectReason } from '../expect-error.ts';
import { taskOn } from '../on-page.ts';

const deadline = 15_000;
const needs: readonly Capability[] = ['tasks.steps', 'tasks.create', 'tasks.get'];
const schema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };

/** What an agent does is told, while it does it and afterwards, each step once. */
export function stepChecks(): ContractCheck[] {
	return [
		{
			name: 'steps: what was done is told after the end, the oldest first, each once, with words',
			needs,
			async run(fixture) {
				const task = await started(fixture);
				await task.result({ deadline });
				const steps = await collected(task);
				assert.ok(steps.length > 0, 'something was done');
				// As it is answered: an iteration gives what has an id once at most.
				const { items } = await fixture.provider.tasks.steps(task.id);
				assert.equal(new Set(idsOf(items)).size, items.length, 'each once');
				const times = steps.flatMap(({ at }) => at?.getTime() ?? []);
				assert.deepEqual(
					times,
					times.toSorted((a, b) => a - b),
					'the oldest first',
				);
				const hasPictures = fixture.provider.capabilities['tasks.steps.picture'] !== 'none';
				for (const step of steps) {
					assert.ok(hasPictures || step.picture === null, 'what is not claimed is not there');
					assert.equal(step.provider, fixture.provider.name);
					assert.ok(step.text.trim() !== '', 'it says what it is');
					assert.ok(step.id !== '' && step.kind.length > 0);
					assert.ok(Object.isFrozen(step) && !Object.keys(step).includes('raw') && step.raw !== undefined);
				}
			},
		},
		{
			name: 'steps: a picture is an image that opens without the key, each time that it is told',
			needs: [...needs, 'tasks.steps.picture'],
			async run({ provider, backend }) {
				const shape = provider.capabilities['task.schema'] === 'none' ? {} : { schema };
				const prompt = `Go to ${backend.pageUrl}, then read the title`;
				const task = await createClient({ provider }).tasks.start(prompt, shape);
				await task.result({ deadline });
				for (const told of [task, await createClient({ provider }).tasks.get(task.id)]) {
					const pictures = (await collected(told)).flatMap(({ picture }) => picture ?? []);
					assert.ok(pictures.length > 0, 'what was done in the browser has a picture');
					for (const picture of pictures) {
						assert.ok(!picture.includes(backend.settings.apiKey), 'no address has the key');
						assert.ok(isImage(await opened(picture, backend)), 'it is an image');
					}
				}
			},
		},
		{
			name: 'steps: following gives every step once while the task goes on, and ends with it',
			needs,
			async run(fixture) {
				const task = await started(fixture);
				const followed = await collected(task);
				assert.equal(task.status, 'succeeded', 'it ends with the task');
				assert.deepEqual(idsOf(followed), idsOf(await collected(task)), 'the same as afterwards');
				const again = await createClient({ provider: fixture.provider }).tasks.get(task.id);
				assert.deepEqual(idsOf(followed), idsOf(await collected(again)), 'and in another process');
			},
		},
		{
			name: 'steps: go on after the one that was told last',
			needs,
			async run({ provider, ...fixture }) {
				const task = await started({ provider, ...fixture });
				await task.result({ deadline });
				const all = idsOf(await collected(task));
				for (const [index, cursor] of all.entries()) {
					const rest = [];
					for await (const { id } of provider.tasks.steps(task.id, { cursor })) rest.push(id);
					assert.deepEqual(rest, all.slice(index + 1));
				}
				const after = all[0] ?? assert.fail('there is a first step');
				assert.deepEqual(idsOf(await collected(task, { after })), all.slice(1));
			},
		},
		{
			name: 'steps: are told all the same after contact was lost for a while',
			needs,
			async run(fixture) {
				const task = await started(fixture);
				fixture.backend.injectFault({ drop: 'before', times: 2 });
				const followed = await collected(task, { maxRetries: 0 });
				fixture.backend.injectFault({ times: 0 });
				assert.deepEqual(idsOf(followed), idsOf(await collected(task)));
				assert.ok(followed.length > 0);
			},
		},
		{
			name: "steps: following ends with the caller's reason when the caller aborts",
			needs,
			async run(fixture) {
				const task = await started(fixture);
				const caller = new AbortController();
				const reason = new Error('seen enough');
				const following = collected(task, { signal: caller.signal });
				caller.abort(reason);
				await expectReason(reason, following, 2_000);
				await expectReason(reason, collected(task, { signal: caller.signal }), 2_000);
				await task.result({ deadline });
			},
		},
	];
}

function started({ provider, backend }: Pick<ContractFixture, 'provider' | 'backend'>): Promise<TaskHandle> {
	const { prompt, ...options } = taskOn({ provider }, 'Read the title', backend.pageUrl);
	const shape = provider.capabilities['task.schema'] === 'none' ? {} : { schema };
	return createClient({ provider }).tasks.start(prompt, { ...options, ...shape });
}

async function collected(task: TaskHandle, options: Parameters<TaskHandle['steps']>[0] = {}): Promise<TaskStep[]> {
	const steps: TaskStep[] = [];
	for await (const step of task.steps({ deadline, ...options })) steps.push(step);
	return steps;
}

/** What is at an address, for somebody without the key. */
async function opened(address: string, { settings }: ContractFixture['backend']): Promise<Uint8Array> {
	const { fetch = globalThis.fetch } = settings;
	const response = await (address.startsWith('data:') ? globalThis.fetch(address) : fetch(new Request(address), {}));
	assert.ok(response.ok, `the address of a picture answers ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

/** What files of each kind begin with: PNG, JPEG and WebP. */
const beginnings = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [...'RIFF'].map(each => each.charCodeAt(0))];

function isImage(bytes: Uint8Array): boolean {
	return bytes.length > 20 && beginnings.some(beginning => beginning.every((byte, index) => bytes[index] === byte));
}

function idsOf(steps: readonly TaskStep[]): readonly string[] {
	return steps.map(({ id }) => id);
}
