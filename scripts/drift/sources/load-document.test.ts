import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotCompareError } from '../document/cannot-compare-error.ts';
import { fetchText } from './fetch-text.ts';
import { loadDocument } from './load-document.ts';

describe('a document at an address', () => {
	let server: Server;
	let origin: string;
	let cut = false;

	beforeAll(async () => {
		server = createServer((request, response) => {
			response.on('close', () => {
				cut = !response.writableFinished;
			});
			if (request.url === '/yaml') response.end('openapi: 3.1.0\npaths: {}\n');
			else if (request.url === '/moved') response.writeHead(302, { location: '/yaml' }).end();
			else if (request.url === '/slow') response.write('{');
			else if (request.url === '/endless') {
				const more = (): void => {
					while (response.writable && response.write('x'.repeat(10_000)));
				};
				response.on('drain', more);
				more();
			} else response.writeHead(503).end('busy');
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});

	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	test('may be YAML, and may have moved', async () => {
		expect((await loadDocument(`${origin}/moved`)).root).toEqual({ openapi: '3.1.0', paths: {} });
	});

	test('has to come with success', async () => {
		await expect(loadDocument(`${origin}/none`)).rejects.toThrow(
			/answers with status 503\. Find the document's address/,
		);
	});

	test('has to come whole in time', async () => {
		const failure = await loadDocument(`${origin}/slow`, 50).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(CannotCompareError);
		expect(failure).toMatchObject({ message: expect.stringContaining('no complete answer in time') });
	});

	test('is not read to the end when it is too long', async () => {
		await expect(fetchText(`${origin}/endless`, 50_000)).rejects.toThrow(/more than 50000 bytes/);
		await expect.poll(() => cut).toBe(true);
	});
});
