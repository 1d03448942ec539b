import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Fault } from '../http/fault.ts';
import { handlers } from './handlers.ts';

setFlagsFromString('--expose-gc');
const tidyMemory = runInNewContext('gc') as () => void;

const slow: readonly (readonly [string, Fault])[] = [
	['a head', { delayMs: 60_000 }],
	['a body', { stall: true }],
];
const cases = slow.flatMap(([part, fault]) => ['emulator', 'msw'].map(way => [part, way, fault] as const));

test.each(cases)(
	'an abort while %s is waited for is heard through %s, although the memory was tidied up meanwhile',
	async (_part, way, fault) => {
		await using emulator = createEmulator();
		const server = setupServer(...handlers(emulator));
		server.listen({ onUnhandledRequest: 'error' });
		emulator.faults.add(fault);
		const caller = new AbortController();
		const send = way === 'msw' ? globalThis.fetch : emulator.skyvern.fetch;
		let outcome: unknown;
		const ended = send(`${emulator.skyvern.baseUrl}/browser_sessions`, {
			headers: { 'x-api-key': 'key' },
			signal: caller.signal,
		})
			.then(response => response.text())
			.then(
				text => {
					outcome = text;
				},
				(reason: unknown) => {
					outcome = reason;
				},
			);
		for (let count = 0; count < 5; count++) {
			await sleep(5);
			tidyMemory();
		}
		const reason = new Error('left');
		caller.abort(reason);
		await Promise.race([ended, sleep(2_000)]);
		server.close();
		expect(outcome).toBe(reason);
	},
);
