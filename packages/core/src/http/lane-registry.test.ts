import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { laneFor } from './lane-registry.ts';

const fetch = async () => new Response();
const address = { provider: 'smooth', baseUrl: 'https://x.test', key: 'k' };

test('one lane a provider, address and key, for each way of sending', () => {
	const lane = laneFor(fetch, address, systemClock);
	expect(laneFor(fetch, { ...address }, systemClock)).toBe(lane);
	expect(laneFor(fetch, { ...address, key: 'other' }, systemClock)).not.toBe(lane);
	expect(laneFor(fetch, { ...address, provider: 'skyvern' }, systemClock)).not.toBe(lane);
	expect(laneFor(fetch, { ...address, baseUrl: 'https://y.test' }, systemClock)).not.toBe(lane);
	expect(laneFor(async () => new Response(), address, systemClock)).not.toBe(lane);
});

test('with many keys the idle ones are forgotten, the busy ones kept', () => {
	const own = async () => new Response();
	const busy = laneFor(own, { ...address, key: 'busy' }, systemClock);
	busy.tryEnter();
	const idle = laneFor(own, { ...address, key: 'idle' }, systemClock);
	for (let count = 0; count < 200; count++) laneFor(own, { ...address, key: `k${count}` }, systemClock);
	expect(laneFor(own, { ...address, key: 'busy' }, systemClock)).toBe(busy);
	expect(laneFor(own, { ...address, key: 'idle' }, systemClock)).not.toBe(idle);
});

test.each(['https://x.test/', 'HTTPS://X.test', 'https://x.test:443', ' https://x.test//'])(
	'"%s" is another spelling of the same address',
	baseUrl => {
		expect(laneFor(fetch, { ...address, baseUrl }, systemClock)).toBe(laneFor(fetch, address, systemClock));
	},
);
