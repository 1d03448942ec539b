import type { JsonSchema, SessionHandle } from '@anybrowser/core';
import { smooth } from '@anybrowser/smooth';
import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { type ClientConfig, createClient, fallback } from './index.ts';

// The compiler runs these: `tsc` fails when one of the marked lines compiles.

test("another vendor's options do not compile", () => {
	const configs: ClientConfig[] = [
		{ provider: 'smooth', smooth: { apiKey: 'k' } },
		// @ts-expect-error Skyvern's options under Smooth
		{ provider: 'smooth', skyvern: { apiKey: 'k' } },
		// @ts-expect-error Smooth's options under Skyvern
		{ provider: 'skyvern', smooth: { apiKey: 'k' } },
		// @ts-expect-error no such provider
		{ provider: 'other' },
		// @ts-expect-error no such option
		{ provider: 'skyvern', skyvern: { tunnel: null } },
		// @ts-expect-error a number is no key
		{ provider: 'smooth', smooth: { apiKey: 7 } },
	];
	expect(configs).toHaveLength(6);
});

test('what only one provider has is not there with the other', async () => {
	const one = await createClient({ provider: 'smooth', smooth: { apiKey: 'k' } });
	const other = await createClient({ provider: 'skyvern', skyvern: { apiKey: 'k' } });
	expectTypeOf(one.provider.extensions.upload).toBeFunction();
	// @ts-expect-error Skyvern has no extensions of one's own
	expect(other.provider.extensions).toBe(undefined);
	// @ts-expect-error Skyvern has no downloads of this kind
	expect(other.provider.downloads).toBe(undefined);
	// @ts-expect-error a provider chosen at run time may be either
	expectTypeOf<Awaited<ReturnType<typeof createClient>>['provider']['downloads']>().toBeNever();
	const whole = fallback([smooth({ apiKey: 'k' })]);
	// @ts-expect-error a fallback has what all providers have, and no more
	expect(whole.extensions).toBe(undefined);
});

/** Compiled, never called. */
async function schemas(session: SessionHandle) {
	const { output } = await session.run('x', { schema: z.object({ user: z.string() }) });
	expectTypeOf(output.user).toEqualTypeOf<string>();
	// @ts-expect-error the schema has no such field
	expectTypeOf(output.name).toBeAny();
	const { data } = await session.extract({ type: 'object' } satisfies JsonSchema);
	expectTypeOf(data).toBeUnknown();
	// @ts-expect-error no schema at all
	await session.extract('the title');
	// @ts-expect-error a schema of the wrong kind
	await session.run('x', { schema: 7 });
	// @ts-expect-error no such device
	await session.run('x', { device: 'watch' });
}

test('a schema types what comes back', () => {
	expect(schemas).toBeTypeOf('function');
});
