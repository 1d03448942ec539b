import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpFetch } from './http-fetch.ts';

let server: PageServer;

beforeEach(async () => {
	server = await servePages({
		'/echo': (request, response, body) =>
			void response.end(`${request.method} ${request.headers['content-type']} ${body}`),
		'/gzip': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
		'/br': (_, response) =>
			void response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('packed')),
		'/deflate': (_, response) =>
			void response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('packed')),
		'/broken-gzip': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
		'/headers': (_, response) => void response.writeHead(418, 'Teapot', { 'set-cookie': ['a=1', 'b=2'] }).end(),
		'/nothing': (_, response) => void response.writeHead(204).end(),
		'/endless': (_, response) => void response.write('x'),
	});
});

afterEach(() => server.close());

test('sends a body with its type', async () => {
	const response = await httpFetch(`${server.origin}/echo`, { method: 'POST', body: new URLSearchParams({ a: 'ü' }) });
	expect(await response.text()).toBe('POST application/x-www-form-urlencoded;charset=UTF-8 a=%C3%BC');
});

test.each(['gzip', 'br', 'deflate'])('unpacks %s', async encoding => {
	expect(await (await httpFetch(`${server.origin}/${encoding}`)).text()).toBe('packed');
});

test('fails the reading of what cannot be unpacked', async () => {
	const response = await httpFetch(`${server.origin}/broken-gzip`);
	await expect(response.text()).rejects.toThrow();
});

test('gives status and headers', async () => {
	const response = await httpFetch(`${server.origin}/headers`);
	expect([response.status, response.statusText, response.headers.getSetCookie()]).toEqual([
		418,
		'Teapot',
		['a=1', 'b=2'],
	]);
	expect((await httpFetch(`${server.origin}/nothing`)).status).toBe(204);
});

test('leaves no connection behind: read, without a body, or given up', async () => {
	const given = await httpFetch(`${server.origin}/endless`);
	await given.body?.cancel();
	const controller = new AbortController();
	const aborted = await httpFetch(`${server.origin}/endless`, { signal: controller.signal });
	const reading = expect(aborted.text()).rejects.toThrow();
	controller.abort();
	await reading;
	await httpFetch(`${server.origin}/nothing`);
	await Promise.all([1, 2].map(async () => (await httpFetch(`${server.origin}/echo`)).text()));
	await expect.poll(() => server.connections()).toBe(0);
});

test('rejects as fetch does: with the reason', async () => {
	await expect(httpFetch('http://127.0.0.1:2/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	await expect(httpFetch('nonsense')).rejects.toThrow(TypeError);
});
