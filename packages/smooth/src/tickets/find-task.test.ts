import { createClient } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const prompt = 'Look at the page';

test("one answer may bring the session's refusal to close and the task's result", async () => {
	let finish = (_output: string) => {};
	const work = new Promise<string>(resolve => {
		finish = resolve;
	});
	const { client: dying, emulator, connect } = emulated({ agent: () => work });
	let ticket = await dying.tasks.prepare(prompt);
	const save = (next: typeof ticket) => {
		ticket = next;
	};
	await dying.tasks.startOnce(ticket, prompt, {}, { save });
	// Nothing is told of the session until it has refused and its task has ended.
	const slow = connect({
		async fetch(request) {
			const isEventRead = request.method === 'GET' && request.url.includes('event_t=0');
			for (;;) {
				const response = await emulator.smooth.fetch(request.clone());
				if (!isEventRead) return response;
				const { r } = await response.clone().json();
				if (r.events?.length > 1) return response;
				if (r.events?.length === 1) finish('done');
			}
		},
	});
	const task = await createClient({ provider: slow }).tasks.startOnce(ticket, prompt, {}, { save });
	expect((await task.result({ deadline: 5_000 })).output).toBe('done');
});
