import { expect, test } from 'vitest';
import { parseSessionTaskId, sessionTaskId } from './session-task-id.ts';

test.each(['task_1', '-starts-with-a-dash', 'with:colon'])('a task in the session %s is found again', sessionId => {
	const id = { sessionId, eventId: crypto.randomUUID() };
	expect(parseSessionTaskId(sessionTaskId(id))).toEqual(id);
});

test.each(['task_1', '', ':', ':x', 'x:'])('"%s" is no task in a session', id => {
	expect(parseSessionTaskId(id)).toBeUndefined();
});
