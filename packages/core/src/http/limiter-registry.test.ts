import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { limiterFor } from './limiter-registry.ts';

const fetch = async () => new Response();
const address = { provider: 'smooth', baseUrl: 'https://x.test', key: 'k' };

test('one limiter a provider, address and key, for each way of sending', () => {
	const limiter = limiterFor(fetch, address, systemClock);
	expect(limiterFor(fetch, { ...address }, systemClock)).toBe(limiter);
	expect(limiterFor(fetch, { ...address, key: 'other' }, systemClock)).not.toBe(limiter);
	expect(limiterFor(fetch, { ...address, provider: 'skyvern' }, systemClock)).not.toBe(limiter);
	expect(limiterFor(fetch, { ...address, baseUrl: 'https://y.test' }, systemClock)).not.toBe(limiter);
	expect(limiterFor(async () => new Response(), address, systemClock)).not.toBe(limiter);
});

test('with many keys the idle ones are forgotten, the busy ones kept', () => {
	const own = async () => new Response();
	const busy = limiterFor(own, { ...address, key: 'busy' }, systemClock);
	busy.tryAcquire();
	const idle = limiterFor(own, { ...address, key: 'idle' }, systemClock);
	for (let count = 0; count < 200; count++) limiterFor(own, { ...address, key: `k${count}` }, systemClock);
	expect(limiterFor(own, { ...address, key: 'busy' }, systemClock)).toBe(busy);
	expect(limiterFor(own, { ...address, key: 'idle' }, systemClock)).not.toBe(idle);
});

test.each(['https://x.test/', 'HTTPS://X.test', 'https://x.test:443', ' https://x.test//'])(
	'"%s" is another spelling of the same address',
	baseUrl => {
		expect(limiterFor(fetch, { ...address, baseUrl }, systemClock)).toBe(limiterFor(fetch, address, systemClock));
	},
);
