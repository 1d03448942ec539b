import { expect, test } from 'vitest';
import { SeenEvents } from './seen-events.ts';

const answered = (id: string, timestamp: number, output: unknown = null) => ({
	id,
	name: 'browser_action',
	payload: { code: 200, output },
	timestamp,
});
const called = (id: string, timestamp: number) => ({ id, name: 'tool_call', payload: { name: 'tool' }, timestamp });

/** Milliseconds since the epoch, by the server. */
const now = 10_000;

function seen() {
	const calls: string[] = [];
	return { calls, events: new SeenEvents(({ id }) => calls.push(id)) };
}

test('the outcome of an expected event is kept until it is forgotten; others are not', () => {
	const { events } = seen();
	events.expect('a');
	expect(events.outcome('a')).toBeUndefined();
	events.add([answered('a', 1, 'x'), answered('b', 2)], now);
	expect(events.outcome('a')).toMatchObject({ code: 200, output: 'x' });
	expect(events.outcome('b')).toBeUndefined();
	events.forget('a');
	expect([events.expects('a'), events.outcome('a')]).toEqual([false, undefined]);
});

test('what comes again is no news, and a call is told once', () => {
	const { events, calls } = seen();
	expect(events.add([called('a', 1)], now)).toBe(true);
	expect(events.add([called('a', 1)], now)).toBe(false);
	// The result of a call has the call's id.
	expect(events.add([answered('a', 2)], now)).toBe(true);
	expect(calls).toEqual(['a']);
});

test('the cursor is the latest time, whatever the order', () => {
	const { events } = seen();
	expect(events.cursor).toBe(0);
	events.add([answered('a', 7), answered('b', 3)], now);
	expect(events.cursor).toBe(7);
});

test('an event from the future is told, and hides nothing that comes before its time', () => {
	const { events } = seen();
	events.expect('a');
	events.add([answered('a', now + 3_600_000, 'x'), answered('b', now - 5)], now);
	expect(events.outcome('a')).toMatchObject({ output: 'x' });
	expect(events.cursor).toBe(now - 5);
});
