import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toFetch } from './provider-fetch.ts';

setFlagsFromString('--expose-gc');
const tidyMemory = runInNewContext('gc') as () => void;

test.each<[string, (signal: AbortSignal) => [string | Request, RequestInit?]]>([
	['beside an address', signal => ['http://x.test/', { signal }]],
	['beside a request', signal => [new Request('http://x.test/'), { signal }]],
	['of a request', signal => [new Request('http://x.test/', { signal })]],
])('an abort by a signal %s is heard although the memory was tidied up meanwhile', async (_name, callOf) => {
	const caller = new AbortController();
	let left = 0;
	const fetch = toFetch(({ signal }) => {
		signal.addEventListener('abort', () => left++, { once: true });
		return new Promise(() => {});
	});
	let reason: unknown;
	void fetch(...callOf(caller.signal)).catch(error => {
		reason = error;
	});
	for (let count = 0; count < 3; count++) {
		await turn();
		tidyMemory();
	}
	caller.abort('left');
	await turn();
	expect(reason).toBe('left');
	expect(left).toBe(1);
});
