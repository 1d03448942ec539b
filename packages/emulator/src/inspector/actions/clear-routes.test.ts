import { expect, test } from 'vitest';
import { inspectorSetUp } from '../../testing/inspector-set-up.ts';

const setUp = inspectorSetUp();

test('clearing leaves what is open, and the API as it was', async () => {
	const { act, get, clock, smooth, skyvern, emulator } = await setUp();
	const open = (await smooth('POST', '/task', {})).body.r.id;
	const over = (await smooth('POST', '/task', { task: 'look' })).body.r.id;
	const run = (await skyvern('POST', '/run/tasks', { prompt: 'look' })).body.run_id;
	await clock.advance(1000);
	expect(await act('/clear', { part: 'subjects' })).toEqual({ status: 200, body: { cleared: 2 } });
	const { subjects, subjectCount } = (await get('/overview')).body;
	expect([subjects.map((each: { id: string }) => each.id), subjectCount]).toEqual([[open], 1]);
	expect((await get(`/smooth/${over}`)).status).toBe(404);
	expect(await act('/clear', { part: 'subjects' })).toMatchObject({ body: { cleared: 0 } });
	// The API knows all of them.
	expect((await smooth('GET', `/task/${over}`)).body.r.status).toBe('done');
	expect((await skyvern('GET', `/runs/${run}`)).body.status).toBe('completed');
	expect(emulator.smooth.tasks()).toHaveLength(1);
	// And what comes is shown as before.
	const next = (await smooth('POST', '/task', { task: 'look' })).body.r.id;
	expect((await get('/overview')).body.subjects[0].id).toBe(next);
});

test('requests that are over are cleared from the list, and those under way stay until they are told of', async () => {
	const { act, get, clock, smooth, emulator } = await setUp({ timing: { longPoll: 5000 } });
	const { id } = (await smooth('POST', '/task', {})).body.r;
	await clock.advance(100);
	await smooth('GET', '/task');
	const held = smooth('GET', `/task/${id}`);
	await expect.poll(() => emulator.smooth.requests().length).toBe(3);
	const shown = async () =>
		(await get('/requests')).body.map(({ path, status }: { path: string; status: number }) => [path, status]);
	expect(await act('/clear', { part: 'requests' })).toMatchObject({ body: { cleared: 2 } });
	expect(await shown()).toEqual([[`/task/${id}`, 0]]);
	await smooth('GET', '/task?l=1');
	await clock.advance(5000);
	await held;
	expect(await shown()).toEqual([
		['/task', 200],
		[`/task/${id}`, 202],
	]);
	expect(await act('/clear', { part: 'requests' })).toMatchObject({ body: { cleared: 2 } });
	expect(await shown()).toEqual([]);
	// They were the session's: its timeline keeps them, and so does whoever holds the emulator.
	expect((await get(`/smooth/${id}`)).body.timeline).toContainEqual(expect.objectContaining({ title: 'POST /task' }));
	expect(emulator.smooth.requests()).toHaveLength(4);
});

test('complaints that are cleared still fail whoever asserts that there were none', async () => {
	const { act, get, smooth, emulator } = await setUp();
	await smooth('GET', '/task?x=1');
	expect((await get('/complaints')).body).toHaveLength(1);
	expect(await act('/clear', { part: 'complaints' })).toMatchObject({ body: { cleared: 1 } });
	expect((await get('/complaints')).body).toEqual([]);
	expect(() => emulator.assertConforming()).toThrow('query.x');
	await smooth('GET', '/task?y=1');
	expect((await get('/complaints')).body).toMatchObject([{ place: 'query.y' }]);
});
