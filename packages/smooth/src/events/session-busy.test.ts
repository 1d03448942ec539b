import { expect, test } from 'vitest';
import { isBusy } from './session-busy.ts';

test.each<[number, unknown, boolean]>([
	[400, 'The session is busy with a task', true],
	[400, 'A task is already running in this session', true],
	[400, 'Another task is in progress', true],
	[409, 'anything', true],
	[400, 'http://busy.test/ did not load', false],
	[400, '#busy is not on the page', false],
	[400, { busy: true }, false],
	[500, 'The agent was busy', false],
	[200, 'busy', false],
])('%i %j: %s', (code, output, expected) => {
	expect(isBusy(code, output)).toBe(expected);
});
