import { expect, test } from 'vitest';
import { answering, rawRun } from '../testing/answering.ts';

const { runId: id } = rawRun;
const said = (each: string, role: 'assistant' | 'tool', content: unknown) => ({
	id: each,
	createdAt: '2026-11-20T12:00:01.000Z',
	message: { role, content },
});
const call = (toolName: string, input: unknown) => ({ type: 'tool-call', toolCallId: 'c', toolName, input });

test('messages become steps: what only gives a result is left out, a picture stays', async () => {
	const data = [
		said('m1', 'assistant', 'I will look.'),
		said('m2', 'assistant', [call('navigate', { url: 'https://shop.test/' })]),
		said('m3', 'tool', [{ type: 'tool-result', toolCallId: 'c', toolName: 'navigate', output: { ok: true } }]),
		said('m4', 'assistant', [{ type: 'reasoning', text: 'Hm.' }]),
		said('m5', 'tool', [{ type: 'file', mediaType: 'image/png', data: 'aGk=' }]),
		said('m6', 'assistant', [call('something', { a: 1 })]),
		said('m7', 'assistant', [call('pause', { message: 'Which size?' })]),
	];
	const { provider, sent } = answering(({ path }) => {
		expect(path).toBe(`/v1/agents/runs/${id}/messages`);
		return [200, { data, nextSince: 'm7' }];
	});
	const { items, nextCursor } = await provider.tasks.steps(id, { cursor: 'm0' });
	expect(nextCursor).toBeNull();
	expect(items.map(({ id: each, kind, text, url, picture }) => [each, kind, text, url, picture])).toEqual([
		['m1', 'message', 'I will look.', null, null],
		['m2', 'goto', 'navigate {"url":"https://shop.test/"}', 'https://shop.test/', null],
		['m4', 'thought', 'Hm.', null, null],
		['m5', 'other', 'a picture', null, 'data:image/png;base64,aGk='],
		['m6', 'tool', 'something {"a":1}', null, null],
		['m7', 'pause', 'Which size?', null, null],
	]);
	expect(sent[0]?.query).toEqual({ limit: '100', since: 'm0' });
});
