import { expect, test } from 'vitest';
import { createManualClock } from '../../kernel/manual-clock.ts';
import { RunMessages } from './run-messages.ts';

test('each message is later than the one before, though they were said in one moment', () => {
	const clock = createManualClock();
	const messages = new RunMessages({ clock });
	for (const word of ['one', 'two', 'three']) messages.say(word);
	const { data } = messages.list({});
	const times = data.map(({ createdAt }) => Date.parse(createdAt));
	expect(times).toEqual([0, 1, 2].map(later => clock.now() + later));
});
