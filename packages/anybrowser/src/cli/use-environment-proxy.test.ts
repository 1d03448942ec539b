import { type LoopbackProxy, openLoopbackProxy } from '@anybrowser/test-kit/loopback-proxy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeProxy, environmentProxy, proxyAddress } from '../proxy/environment-proxy.ts';
import { openCliFixture, runInProcess, runProcess } from './testing/cli-fixture.ts';

// Processes take a while to start where much else runs.
vi.setConfig({ testTimeout: 40_000 });

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let proxy: LoopbackProxy;

beforeEach(async () => {
	fixture = await openCliFixture();
	proxy = await openLoopbackProxy();
});
afterEach(async () => {
	await fixture.close();
	await proxy.close();
});

const unset = Object.fromEntries(
	['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap(name => [
		[name, ''],
		[name.toLowerCase(), ''],
	]),
);

test.each(['HTTP_PROXY', 'http_proxy'])('a command goes by %s, and not where NO_PROXY says', async name => {
	const { host } = new URL(fixture.server.url);
	const env = { ...fixture.env, ...unset, [name]: proxy.url };
	const [through, direct] = await Promise.all([
		runProcess(['profiles', 'list', '--provider', 'smooth', '--json'], { env }),
		runProcess(['profiles', 'list', '--provider', 'skyvern', '--json'], { env: { ...env, NO_PROXY: '127.0.0.1' } }),
	]);
	expect([through, direct]).toMatchObject([
		{ code: 0, stderr: '' },
		{ code: 0, stderr: '' },
	]);
	expect(proxy.asked).toEqual([host]);
	expect(fixture.emulator.smooth.requests()).toHaveLength(1);
	expect(fixture.emulator.skyvern.requests()).toHaveLength(1);
});

test('doctor says which proxy it uses, and asks through it', async () => {
	const env = { ...fixture.env, ...unset, HTTP_PROXY: proxy.url.replace('http://', 'http://user:s3cret@') };
	const { code, stdout } = await runProcess(['doctor', '--online', '--provider', 'smooth', '--json'], { env });
	expect(code).toBe(0);
	expect(stdout).not.toContain('s3cret');
	const { findings } = JSON.parse(stdout);
	expect(findings).toContainEqual({ name: 'proxy', status: 'ok', detail: `${proxy.url} (from HTTP_PROXY)` });
	const services = findings.filter(({ name }: { readonly name: string }) => name.endsWith(' service'));
	expect(services).toContainEqual(expect.objectContaining({ name: 'smooth service', status: 'ok' }));
	// Every provider that has a key is asked, over one connection or several.
	expect(services.map(({ status }: { readonly status: string }) => status)).toEqual(['ok', 'ok', 'ok']);
	expect(new Set(proxy.asked)).toEqual(new Set([new URL(fixture.server.url).host]));
});

test('a proxy that refuses is named by the error and by doctor', async () => {
	await proxy.close();
	proxy = await openLoopbackProxy(false);
	const env = {
		...fixture.env,
		...unset,
		HTTPS_PROXY: proxy.url,
		SMOOTH_BASE_URL: 'https://api.smooth.invalid/api/v1',
	};
	const [failed, doctor] = await Promise.all([
		runProcess(['profiles', 'list', '--provider', 'smooth', '--deadline', '5s'], { env }),
		runProcess(['doctor', '--online', '--provider', 'smooth'], { env }),
	]);
	expect(proxy.asked.every(host => host === 'api.smooth.invalid:443')).toBe(true);
	expect(proxy.asked.length).toBeGreaterThan(1);
	expect(failed.stderr).toContain(`asked by the proxy ${proxy.url} for https (from HTTPS_PROXY)`);
	expect(doctor.stdout).toContain(`the proxy ${proxy.url} for https (from HTTPS_PROXY), which NO_PROXY may leave out`);
});

test('a variable that holds no address is told, without its value', async () => {
	const env = { ...fixture.env, HTTPS_PROXY: 'socks5://user:s3cret@proxy.test' };
	const { code, stderr } = await runInProcess(['profiles', 'list', '--provider', 'smooth'], { env });
	expect(code).toBe(3);
	expect(stderr).toContain('HTTPS_PROXY must be the http(s) address of a proxy');
	expect(stderr).not.toContain('s3cret');
	const doctor = await runInProcess(['doctor', '--provider', 'smooth', '--json'], { env });
	expect(JSON.parse(doctor.stdout).findings).toContainEqual(
		expect.objectContaining({ name: 'proxy', status: 'wrong', detail: 'HTTPS_PROXY is no address' }),
	);
});

test('variables are read as other tools read them', () => {
	expect(environmentProxy({ NO_PROXY: 'x', HTTP_PROXY: ' ' })).toBeUndefined();
	const both = environmentProxy({
		HTTPS_PROXY: 'a.test:1',
		http_proxy: 'http://b.test',
		HTTP_PROXY: 'c',
		no_proxy: 'x,.y',
	});
	expect(both && describeProxy(both)).toBe(
		'http://a.test:1 for https (from HTTPS_PROXY), http://b.test for http (from http_proxy), not for x,.y (from no_proxy)',
	);
	expect(proxyAddress({ name: 'n', value: 'proxy.test:3128' })).toBe('http://proxy.test:3128');
	for (const value of ['socks5://proxy.test', 'http://me:%ff@proxy.test', 'http://me%@proxy.test']) {
		expect(proxyAddress({ name: 'n', value })).toBeUndefined();
	}
});
