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

/** Compiled, never called. */
async function byManifest() {
	const one = await createClient({ provider: 'smooth', smooth: { apiKey: 'k' } });
	const two = await createClient({ provider: 'skyvern', skyvern: { apiKey: 'k' } });
	const three = await createClient({ provider: 'browserbase', browserbase: { apiKey: 'k' } });
	const state = { cookies: [], origins: [] };

	const ofSmooth = await one.sessions.create();
	expectTypeOf(await ofSmooth.validate('Is it sold out?')).toEqualTypeOf<boolean>();
	const answer = await ofSmooth.ask('Which price?', { schema: z.object({ price: z.number() }) });
	expectTypeOf(answer.price).toEqualTypeOf<number>();
	await ofSmooth.act('open the cheapest offer');
	await ofSmooth.downloads();
	// @ts-expect-error Smooth gives no address of a browser, and so no page
	await ofSmooth.page();
	// @ts-expect-error an instruction is words
	await ofSmooth.act(7);

	const ofBrowserbase = await three.sessions.create();
	await ofBrowserbase.page();
	await ofBrowserbase.handOver({ onReady: () => {} });
	// @ts-expect-error Browserbase has no model that acts in a session
	await ofBrowserbase.act('open the cheapest offer');
	// @ts-expect-error nor one that answers
	await ofBrowserbase.ask('Which price?');
	// @ts-expect-error nor one that judges
	await ofBrowserbase.validate('Is it sold out?');

	const [first, second, third] = [await one.tasks.start('x'), await two.tasks.start('x'), await three.tasks.start('x')];
	for await (const step of first.steps()) expectTypeOf(step.picture).toEqualTypeOf<string | null>();
	expectTypeOf((await second.downloads()).length).toEqualTypeOf<number>();
	expectTypeOf(await third.reply('the code is 123456')).toHaveProperty('question');

	await two.profiles.import(state, { name: 'shop' });
	await three.profiles.export('some-id');
	await one.profiles.login('shop', async session => session.goto('https://example.com/login'));
	// @ts-expect-error the state of a browser of Smooth's can't be reached
	await one.profiles.export('some-id');
	// @ts-expect-error nor set
	await one.profiles.import(state, { name: 'shop' });
}

test('what a manifest refuses does not compile, and the rest is typed', () => {
	expect(byManifest).toBeTypeOf('function');
});
