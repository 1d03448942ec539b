import { AnyBrowserError } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import type { ClientConfig } from './client-config.ts';
import { createClient } from './create-client.ts';
import { fallback } from './fallback/fallback.ts';

afterEach(() => vi.unstubAllEnvs());

async function failure(config: unknown): Promise<AnyBrowserError> {
	// Only untyped callers can pass what the type forbids; they get an error that helps too.
	return createClient(config as ClientConfig).then(
		() => expect.unreachable(),
		error => error,
	);
}

test('the name chooses the provider, and types the client', async () => {
	const smooth = await createClient({ provider: 'smooth', smooth: { apiKey: 'k' } });
	expect(smooth.provider.name).toBe('smooth');
	expectTypeOf(smooth.provider.name).toEqualTypeOf<'smooth'>();
	const skyvern = await createClient({ provider: 'skyvern', skyvern: { apiKey: 'k' } });
	expectTypeOf(skyvern.provider.name).toEqualTypeOf<'skyvern'>();
	// Each has its own vendor's typed client.
	expectTypeOf(skyvern.provider.native.GET).toBeCallableWith('/browser_sessions', {});
});

test('options of another provider do not compile', () => {
	// @ts-expect-error Skyvern's options under Smooth
	const config: ClientConfig = { provider: 'smooth', skyvern: { apiKey: 'k' } };
	expect(config.provider).toBe('smooth');
});

test('without a configuration the environment chooses', async () => {
	vi.stubEnv('ANYBROWSER_PROVIDER', 'skyvern');
	vi.stubEnv('SKYVERN_API_KEY', 'from-environment');
	expect((await createClient()).provider.name).toBe('skyvern');
});

test('without either the error says what to set', async () => {
	vi.stubEnv('ANYBROWSER_PROVIDER', '');
	const error = await failure(undefined);
	expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
	expect(error.message).toContain('ANYBROWSER_PROVIDER');
	expect(error.message).toContain('"smooth", "skyvern"');
});

test.each(['smoth', '', null, 7, 'constructor'])('%j is no provider, and the known ones are listed', async provider => {
	const error = await failure({ provider });
	expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
	expect(error.message).toContain('Known: "smooth", "skyvern"');
});

test('a misspelled option is named, with what it is nearest to, and its value is not shown', async () => {
	const error = await failure({ provider: 'smooth', smooth: { apiKye: 'secret-value' } });
	expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
	expect(error.message).toBe('createClient: `smooth.apiKye` is not known here. Did you mean `apiKey`?');
	expect((await failure({ provider: 'smoth' })).message).toContain('Did you mean "smooth"?');
});

test('an address with a password is refused, whoever says it, and is not shown', async () => {
	const baseUrl = 'http://user:secret-value@127.0.0.1:1/v1';
	vi.stubEnv('SMOOTH_BASE_URL', baseUrl);
	for (const error of [
		await failure({ provider: 'smooth', smooth: { baseUrl } }),
		await failure({ provider: 'smooth' }),
	]) {
		expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
		expect(error.message).toContain('name or password');
		expect(error.message).not.toContain('secret-value');
	}
});

test('a provider that is there already is taken as it is', async () => {
	const provider = fallback([smooth({ apiKey: 'k' }), skyvern({ apiKey: 'k' })]);
	const browsers = await createClient({ provider });
	expect(browsers.provider).toBe(provider);
	expectTypeOf(browsers.provider.name).toEqualTypeOf<'fallback'>();
});
