import { AnyBrowserError } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from './testing/emulated.ts';

test('a thousand actions over twenty sessions, with faults: each settles once, none is lost, no session stays open', async () => {
	const { provider, emulator } = emulated({ smooth: { repeatedEvents: 4 }, logLimit: 50_000 }, { maxConcurrency: 50 });
	const sessions = await Promise.all(Array.from({ length: 20 }, async () => (await provider.create()).id));
	for (let round = 0; round < 30; round++) {
		const skip = round * 35;
		emulator.faults.add(
			{ provider: 'smooth', operation: 'getTask', skip, status: 500, body: { detail: 'oops' } },
			{ provider: 'smooth', operation: 'getTask', skip: skip + 5, drop: 'before' },
			{ provider: 'smooth', operation: 'getTask', skip: skip + 10, drop: 'after' },
			{ provider: 'smooth', operation: 'sendEvent', skip, status: 500, body: 'no JSON', executed: round % 2 === 0 },
			{ provider: 'smooth', operation: 'sendEvent', skip: skip + 5, drop: 'after' },
			{ provider: 'smooth', operation: 'sendEvent', skip: skip + 10, drop: 'before', dropCode: 'ECONNREFUSED' },
		);
	}
	const outcomes = await Promise.all(
		sessions.flatMap((id, session) =>
			Array.from({ length: 50 }, async (_, number) => {
				// Spread, so that some come together and others alone.
				await new Promise(resolve => setTimeout(resolve, (number % 10) * 40));
				const tag = `${session}/${number}`;
				try {
					const { output } = await provider.actions.evaluate(id, { script: `'${tag}'` }, { deadline: 20_000 });
					return { tag, output };
				} catch (error) {
					return { tag, error };
				}
			}),
		),
	);
	expect(outcomes).toHaveLength(1_000);
	for (const outcome of outcomes) {
		// What may have been executed and was not repeated is known to be so; everything else has its own result.
		if ('error' in outcome) expect(AnyBrowserError.is(outcome.error, 'ambiguous_outcome')).toBe(true);
		else expect(outcome.output).toBe(outcome.tag);
	}
	expect(outcomes.filter(outcome => 'error' in outcome).length).toBeLessThanOrEqual(60);
	const sent = emulator.smooth.requests().filter(({ operation }) => operation === 'sendEvent');
	const executed = sent.flatMap(({ body }) => ((body as { id?: string }).id ? [(body as { id: string }).id] : []));
	// A refused connection is tried again; what may have arrived is not.
	expect(new Set(executed).size).toBe(1_000);
	emulator.faults.clear();
	await Promise.all(sessions.map(id => provider.close(id)));
	expect(emulator.smooth.sessions().filter(({ open }) => open)).toEqual([]);
}, 30_000);
