import { UnsupportedCapabilityError } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from './testing/emulated.ts';

test('Smooth gives no address of its browsers: asking is refused with what to use instead, and nothing is sent', async () => {
	const { provider, emulator } = emulated();
	for (const operation of ['endpoint', 'connect'] as const) {
		const error = await provider.cdp[operation]('s').catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(UnsupportedCapabilityError);
		expect(error).toMatchObject({ capability: `cdp.${operation}`, instead: expect.stringContaining('evaluate') });
	}
	expect(emulator.smooth.requests()).toEqual([]);
});
