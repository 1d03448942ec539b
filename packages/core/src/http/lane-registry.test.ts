import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { laneFor } from './lane-registry.ts';

const fetch = async () => new Response();
const address = { provider: 'smooth', baseUrl: 'https://x.test', key: 'k' };

test('one lane a provider, address and key, for each way of sending', () => {
	const lane = laneFor(fetch, address, systemClock, 10);
	expect(laneFor(fetch, { ...address }, systemClock, 10)).toBe(lane);
	expect(laneFor(fetch, { ...address, key: 'other' }, systemClock, 10)).not.toBe(lane);
	expect(laneFor(fetch, { ...address, provider: 'skyvern' }, systemClock, 10)).not.toBe(lane);
	expect(laneFor(fetch, { ...address, baseUrl: 'https://y.test' }, systemClock, 10)).not.toBe(lane);
	expect(laneFor(async () => new Response(), address, systemClock, 10)).not.toBe(lane);
});

test('with many keys the idle ones are forgotten, the busy ones kept', () => {
	const own = async () => new Response();
	const busy = laneFor(own, { ...address, key: 'busy' }, systemClock, 10);
	busy.tryEnter();
	const idle = laneFor(own, { ...address, key: 'idle' }, systemClock, 10);
	for (let count = 0; count < 200; count++) laneFor(own, { ...address, key: `k${count}` }, systemClock, 10);
	expect(laneFor(own, { ...address, key: 'busy' }, systemClock, 10)).toBe(busy);
	expect(laneFor(own, { ...address, key: 'idle' }, systemClock, 10)).not.toBe(idle);
});
