import { expect, test } from 'vitest';
import { createManualClock } from '../../kernel/manual-clock.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { RunMessages } from './run-messages.ts';

test('each message is later than the one before, though they were said in one moment', () => {
	const clock = createManualClock();
	// The cast is sound: messages need nothing else of it.
	const messages = new RunMessages({ clock } as BrowserbaseEnvironment);
	for (const word of ['one', 'two', 'three']) messages.say(word);
	const { data } = messages.list({});
	const times = data.map(({ createdAt }) => Date.parse(createdAt));
	expect(times).toEqual([0, 1, 2].map(later => clock.now() + later));
});
