import { AnyBrowserError, type SessionHandle } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { LeftOpenSessions } from './left-open-sessions.ts';
import type { DevToolsEvent } from './serve-options.ts';
import { createManualClock } from './testing/manual-clock.ts';

/** Sessions of a provider that refuses to close them so many times. */
function leftOpen(refusals: number) {
	const clock = createManualClock();
	const told: string[] = [];
	const report = (event: DevToolsEvent) => void told.push(event.type);
	let calls = 0;
	const session = {
		id: 'pbs_1',
		async [Symbol.asyncDispose]() {
			if (++calls <= refusals) throw new AnyBrowserError('provider', `refused for the ${calls}. time`);
		},
	};
	const sessions = new LeftOpenSessions({ clock, report });
	// The cast is sound: nothing else of a handle is used.
	const close = () => sessions.close(session as unknown as SessionHandle, 'the browser was closed');
	const pass = async (ms: number) => {
		clock.advance(ms);
		await new Promise(resolve => setImmediate(resolve));
	};
	return { clock, told, sessions, close, pass, calls: () => calls };
}

test('a session that stays open is closed again, after longer and longer, and told when that worked', async () => {
	const { clock, told, sessions, close, pass } = leftOpen(8);
	await close();
	expect([told, sessions.error?.message]).toEqual([['left_open'], 'refused for the 1. time']);
	for (const minutes of [1, 2, 4, 8, 16, 32, 60]) {
		expect(clock.pending).toEqual([minutes * 60_000]);
		await pass(minutes * 60_000);
	}
	expect(sessions.error?.message).toBe('refused for the 8. time');
	await pass(60 * 60_000);
	expect([told, sessions.error, clock.pending]).toEqual([['left_open', 'closed'], undefined, []]);
});

test.each([
	[1, undefined],
	[2, 'refused for the 2. time'],
])('the end tries once more and leaves no timer: of %i refusals remains %s', async (refusals, error) => {
	const { clock, sessions, close, calls } = leftOpen(refusals);
	await close();
	await sessions.end();
	expect([calls(), sessions.error?.message, clock.pending]).toEqual([2, error, []]);
});

test('what stays open while the end goes on is tried no more', async () => {
	const { clock, told, sessions, close, calls } = leftOpen(1);
	await sessions.end();
	await close();
	expect([calls(), told, sessions.error?.message, clock.pending]).toEqual([
		1,
		['left_open'],
		'refused for the 1. time',
		[],
	]);
});

test('the end waits for one that is being tried again, and closes it no second time', async () => {
	const { clock, told, sessions, close, calls } = leftOpen(1);
	await close();
	clock.advance(60_000);
	await sessions.end();
	expect([calls(), told, sessions.error, clock.pending]).toEqual([2, ['left_open', 'closed'], undefined, []]);
});
