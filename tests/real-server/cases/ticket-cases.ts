import assert from 'node:assert/strict';
import type { CreateTaskOptions, StartMark } from '@anybrowser/core';
import type { Case } from '../case.ts';

const wait = { deadline: 120_000 };
const schema = { type: 'object', properties: { title: { type: 'string' }, order: { type: 'number' } } };

/** Starts a ticket's task, and looks for it by its mark alone, while it is under way and after it has ended. */
async function isFoundAgain(
	{ provider, client, note }: Parameters<Case['run']>[0],
	options: CreateTaskOptions,
): Promise<void> {
	const proof = provider.tickets?.tasks;
	assert.ok(proof, 'the provider proves starts');
	const place = (await proof.open?.(options, {})) ?? { sessionId: null, route: null };
	const key = crypto.randomUUID().replaceAll('-', '');
	const now = new Date();
	const mark: StartMark = { ...place, key, sentAt: now, sentUntil: now, sendUntil: Number.POSITIVE_INFINITY };
	assert.deepEqual(await proof.find(mark, options, {}), { proven: [], likely: [] });
	const { id } = await proof.start(mark, options, {});
	const startedAt = performance.now();
	const underWay = await proof.find(mark, options, {});
	note(`found after ${Math.round(performance.now() - startedAt)} ms: ${underWay.proven.length}`);
	assert.deepEqual(
		underWay.proven.map(task => task.id),
		[id],
	);
	const task = await client.tasks.get(id);
	await task.result(wait).catch(() => {});
	assert.deepEqual(
		(await proof.find(mark, options, {})).proven.map(each => each.id),
		[id],
		'it is found after its end, too',
	);
	if (place.sessionId !== null) assert.equal(await proof.release?.(place.sessionId, {}), true);
}

export const ticketCases: readonly Case[] = [
	{
		name: "a ticket's task on engine 1.0 is found again by its title",
		run: stage => isFoundAgain(stage, { prompt: 'Look at the page', url: `${stage.site.url}/` }),
	},
	{
		name: "a ticket's task on engine 2.0 is found again by the session of its own",
		run: stage => isFoundAgain(stage, { prompt: 'Read the order', url: `${stage.site.url}/`, schema }),
	},
	{
		name: "a ticket's task is started once, and the session of its own ends with it",
		async run({ client, site }) {
			const options = { url: `${site.url}/`, schema };
			const ticket = await client.tasks.prepare('Read the order', options);
			let stored = ticket;
			const save = (next: typeof ticket) => {
				stored = next;
			};
			const task = await client.tasks.startOnce(ticket, 'Read the order', options, { save });
			const again = await client.tasks.startOnce(stored, 'Read the order', options, { save });
			assert.equal(again.id, task.id);
			assert.equal((await task.result(wait)).task.status, 'succeeded');
			const sessionId = stored.sent?.sessionId;
			assert.ok(sessionId);
			assert.notEqual((await client.sessions.get(sessionId)).status, 'running');
		},
	},
];
