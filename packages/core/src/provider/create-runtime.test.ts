import { afterEach, expect, test, vi } from 'vitest';
import type { ProviderSettings } from '../contract/provider-settings.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createRuntime, type VendorDefaults } from './create-runtime.ts';

const vendor: VendorDefaults = {
	name: 'test',
	authHeader: 'x-key',
	variables: { apiKey: ['ANYBROWSER_TEST_KEY', 'ANYBROWSER_TEST_OTHER_KEY'], baseUrl: ['ANYBROWSER_TEST_URL'] },
	baseUrl: 'https://api.example.test/v1',
};

afterEach(() => vi.unstubAllEnvs());

/** The key and address that a call really goes out with. */
async function sent(settings: ProviderSettings) {
	const seen: Request[] = [];
	const fetch = async (request: Request) => {
		seen.push(request);
		return new Response('{}');
	};
	const { runtime, baseUrl } = createRuntime(vendor, { ...settings, fetch });
	await runtime.fetch(new Request(`${baseUrl}/thing`));
	return { key: seen[0]?.headers.get('x-key'), url: seen[0]?.url };
}

test('explicit settings beat the environment, and the first variable the second', async () => {
	vi.stubEnv('ANYBROWSER_TEST_OTHER_KEY', 'second');
	expect((await sent({})).key).toBe('second');
	vi.stubEnv('ANYBROWSER_TEST_KEY', 'first');
	vi.stubEnv('ANYBROWSER_TEST_URL', 'http://localhost:8000/v1/');
	expect(await sent({})).toEqual({ key: 'first', url: 'http://localhost:8000/v1/thing' });
	expect(await sent({ apiKey: 'own', baseUrl: 'https://other.test/v2' })).toEqual({
		key: 'own',
		url: 'https://other.test/v2/thing',
	});
});

test('a `Headers` is obeyed as `headers` of the settings, and text is refused', async () => {
	// JavaScript has no compiler to tell.
	const given = (headers: unknown) => ({ apiKey: 'k', headers }) as ProviderSettings;
	expect((await sent(given(new Headers({ 'x-key': 'of the headers' })))).key).toBe('of the headers');
	await expect(sent(given('x-key: a'))).rejects.toMatchObject({ code: 'configuration' });
});

test('a missing key names the variables, before anything is sent', async () => {
	const error = await sent({}).catch(thrown => thrown);
	expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
	expect(error.message).toContain('Set ANYBROWSER_TEST_KEY or ANYBROWSER_TEST_OTHER_KEY');
});

test.each(['sk planted', 'sk-planted\n', 'schlüssel'])('a key that no header can carry is refused unseen', apiKey => {
	try {
		createRuntime(vendor, { apiKey });
		expect.unreachable();
	} catch (error) {
		expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
		expect(String(error)).not.toContain(apiKey);
	}
});

test.each(['', 'api.example.test', 'ftp://x', 'file:///etc/passwd'])('"%s" is no base url', baseUrl => {
	expect(() => createRuntime(vendor, { apiKey: 'k', baseUrl })).toThrow(/`baseUrl` must be an http\(s\) address/);
});
