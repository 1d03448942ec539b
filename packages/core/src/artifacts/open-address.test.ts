import { expect, test } from 'vitest';
import { createProviderContext } from '../provider/create-provider-context.ts';
import { defineCapabilities, noCapabilities } from '../provider/define-capabilities.ts';
import { checkFileAddress } from './check-file-address.ts';
import { openAddress } from './open-address.ts';

const key = 'a-secret-key-4711';

/** A provider whose requests are answered by their addresses, and what was sent. */
function setUp(answers: Readonly<Record<string, () => Response>>, baseUrl = 'https://api.test/v1') {
	const sent: Request[] = [];
	const seen: string[] = [];
	const context = createProviderContext(
		{ name: 'fake', baseUrl, variables: { apiKey: ['FAKE_KEY'], baseUrl: ['FAKE_URL'] }, authHeader: 'x-key' },
		defineCapabilities(noCapabilities('none')),
		{
			apiKey: key,
			headers: { 'x-own': 'also secret' },
			maxRetries: 0,
			hooks: { onRequest: ({ url }) => void seen.push(url) },
			async fetch(request) {
				sent.push(request);
				return answers[request.url]?.() ?? new Response('<Error>signature=abc</Error>', { status: 403 });
			},
		},
	);
	const open = (address: string, readAnew: () => Promise<string | undefined> = async () => undefined) =>
		openAddress(context, { operation: 'tasks.downloads', address, readAnew }, {});
	return { open, sent, seen };
}

const ok = () => new Response('content', { headers: { 'content-length': '7', 'content-type': 'text/csv' } });
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });

test('a signed address is fetched without the key or headers, and nobody is told its query', async () => {
	const { open, sent, seen } = setUp({ 'https://storage.test/a?sig=1': ok });
	const opened = await open('https://storage.test/a?sig=1');
	expect([await new Response(opened.body).text(), opened.mediaType, opened.size]).toEqual(['content', 'text/csv', 7]);
	expect(sent.flatMap(({ headers }) => [...headers])).toEqual([]);
	expect(seen).toEqual(['https://storage.test/a']);
});

test('one whose time is over is read anew, once', async () => {
	const { open } = setUp({ 'https://storage.test/new': ok });
	expect((await open('https://storage.test/old', async () => 'https://storage.test/new')).size).toBe(7);
	const stale = open('https://storage.test/old', async () => 'https://storage.test/old2');
	await expect(stale).rejects.toMatchObject({
		code: 'permission',
		status: 403,
		message: expect.stringContaining('List the files again'),
	});
	await expect(stale).rejects.not.toMatchObject({ message: expect.stringContaining('signature') });
	await expect(open('https://storage.test/old')).rejects.toMatchObject({ code: 'not_found' });
});

test('redirects are followed to where an address may lead, and no further than three times', async () => {
	const { open, sent } = setUp({
		'https://storage.test/a': to('https://mirror.test/b'),
		'https://mirror.test/b': to('/c'),
		'https://mirror.test/c': ok,
		'https://storage.test/inward': to('http://169.254.169.254/latest'),
		'https://storage.test/loop': to('https://storage.test/loop'),
	});
	expect((await open('https://storage.test/a')).size).toBe(7);
	expect(sent.flatMap(({ headers }) => [...headers])).toEqual([]);
	await expect(open('https://storage.test/inward')).rejects.toMatchObject({ code: 'invalid_response' });
	sent.length = 0;
	await expect(open('https://storage.test/loop')).rejects.toMatchObject({ status: 302 });
	expect(sent).toHaveLength(4);
});

const use = { provider: 'fake', operation: 'tasks.downloads', baseUrl: 'https://api.test/v1' };

test.each([
	'',
	'file:///etc/passwd',
	'ftp://storage.test/a',
	'data:text/plain,x',
	'http://storage.test/a',
	'https://user:word@storage.test/a',
	'https://localhost/a',
	'https://a.internal/a',
	'https://127.1/a',
	'https://2130706433/a',
	'https://0x7f.1/a',
	'https://10.1.2.3/a',
	'https://172.16.0.1/a',
	'https://192.168.0.1/a',
	'https://169.254.169.254/latest/meta-data',
	'https://100.64.0.1/a',
	'https://[::1]/a',
	'https://[::ffff:10.0.0.1]/a',
	'https://[fd00::1]/a',
])('an address that leads into this machine, or is none of the web, is not gone to: %s', address => {
	const secret = `${address}?sig=abc`;
	let message = '';
	try {
		checkFileAddress(secret, use);
	} catch (error) {
		({ message } = error as Error);
	}
	expect(message).toContain('Nothing was sent there');
	expect(message).not.toContain('sig=abc');
});

test('an API of this machine may give addresses of this machine', () => {
	const own = { ...use, baseUrl: 'http://localhost:8000/v1' };
	for (const address of [
		'http://127.0.0.1:9000/a',
		'http://localhost:8000/a',
		'https://storage.test/a',
		'https://172.32.0.1/a',
	]) {
		expect(checkFileAddress(address, own).href).toBe(address);
	}
	expect(checkFileAddress('https://8.8.8.8/a', use).hostname).toBe('8.8.8.8');
});
