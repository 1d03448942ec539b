import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnyBrowserError } from '@anybrowser/core';
import { expect, onTestFinished, test } from 'vitest';
import { verifyWebhook, type WebhookHeaders } from './verify-webhook.ts';

const key = 'the-key-of-the-account';
const run = {
	run_id: 'tsk_1',
	run_type: 'task_v9',
	status: 'completed',
	output: { title: 'Grüße' },
	created_at: '2026-11-20T23:40:32.216199',
	modified_at: '2026-11-20T23:40:32.216199',
	something_new: [1],
};
const body = JSON.stringify(run);
const sign = (text: string, secret = key) => createHmac('sha256', secret).update(text).digest('hex');
const signature = sign(body);

test.each<[string, WebhookHeaders]>([
	['Headers', new Headers({ 'X-Skyvern-Signature': signature })],
	['a plain object', { 'x-skyvern-signature': signature }],
	['another case', { 'X-Skyvern-Signature': signature, host: undefined }],
	['a list of one', { 'x-skyvern-signature': [signature] }],
	['capital digits', { 'x-skyvern-signature': signature.toUpperCase() }],
])('the signature is found in %s', async (_, headers) => {
	const payload = await verifyWebhook(body, headers, key);
	expect(payload).toEqual(run);
	expect(payload.run_id).toBe('tsk_1');
});

test('the body may be text or bytes, and a part of a larger buffer', async () => {
	const headers = { 'x-skyvern-signature': signature };
	const bytes = new TextEncoder().encode(body);
	const padded = new Uint8Array(bytes.length + 20);
	padded.set(bytes, 10);
	for (const raw of [body, bytes, bytes.slice().buffer, Buffer.from(body), padded.subarray(10, 10 + bytes.length)]) {
		expect(await verifyWebhook(raw, headers, key)).toEqual(run);
	}
});

test.each<[string, WebhookHeaders]>([
	['another key', { 'x-skyvern-signature': sign(body, 'another-key') }],
	['another body', { 'x-skyvern-signature': sign(`${body} `) }],
	['no header', { 'x-skyvern-timestamp': '1' }],
	['no header among Headers', new Headers()],
	['an empty one', { 'x-skyvern-signature': '' }],
	['one that is not hexadecimal', { 'x-skyvern-signature': 'z'.repeat(64) }],
	['a shorter one', { 'x-skyvern-signature': signature.slice(2) }],
	['a longer one', { 'x-skyvern-signature': `${signature}00` }],
	['one with a line break', { 'x-skyvern-signature': `${signature}\n` }],
	['two', { 'x-skyvern-signature': [signature, signature] }],
	['two in two cases', { 'x-skyvern-signature': signature, 'X-Skyvern-Signature': signature }],
])('a signature of %s is refused', async (_, headers) => {
	const error = await verifyWebhook(body, headers, key).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'authentication', provider: 'skyvern', operation: 'verifyWebhook' });
	expect(error.message).not.toContain(key);
});

test('one changed character of the body is found out', async () => {
	const headers = { 'x-skyvern-signature': signature };
	for (let at = 0; at < body.length; at += 7) {
		const altered = `${body.slice(0, at)}${body[at] === 'x' ? 'y' : 'x'}${body.slice(at + 1)}`;
		await expect(verifyWebhook(altered, headers, key)).rejects.toMatchObject({ code: 'authentication' });
	}
	const rewritten = JSON.stringify(JSON.parse(body), null, 1);
	await expect(verifyWebhook(rewritten, headers, key)).rejects.toMatchObject({ code: 'authentication' });
});

test('what is no raw body, no key, no JSON, or no run says so', async () => {
	const headers = { 'x-skyvern-signature': signature };
	// The casts give what only JavaScript can.
	for (const parsed of [run, null, undefined, 7]) {
		const error = await verifyWebhook(parsed as unknown as string, headers, key).catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('raw') });
	}
	await expect(verifyWebhook(body, headers, '')).rejects.toMatchObject({ code: 'configuration' });
	for (const signed of ['{"half":', '[]', '{"run_id":1}', '']) {
		const call = verifyWebhook(signed, { 'x-skyvern-signature': sign(signed) }, key);
		await expect(call).rejects.toMatchObject({ code: 'invalid_response' });
	}
});

// The two ways in which webhooks are received; the documentation shows the same.
async function fetchHandler(request: Request): Promise<Response> {
	try {
		const payload = await verifyWebhook(await request.arrayBuffer(), request.headers, key);
		return Response.json({ seen: payload.run_id });
	} catch (error) {
		if (AnyBrowserError.is(error)) return new Response(null, { status: 401 });
		throw error;
	}
}

const nodeServer = createServer(async (request, response) => {
	const chunks: Uint8Array[] = [];
	for await (const chunk of request) chunks.push(chunk);
	try {
		const payload = await verifyWebhook(Buffer.concat(chunks), request.headers, key);
		response.end(JSON.stringify({ seen: payload.run_id }));
	} catch {
		response.writeHead(401).end();
	}
});

test('a fetch-style handler takes the right ones, and no others', async () => {
	const post = (headers: Record<string, string>) => new Request('http://127.0.0.1/', { method: 'POST', headers, body });
	expect(await (await fetchHandler(post({ 'x-skyvern-signature': signature }))).json()).toEqual({ seen: 'tsk_1' });
	expect((await fetchHandler(post({}))).status).toBe(401);
});

test('so does a server of node:http', async () => {
	await new Promise<void>(resolve => nodeServer.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		nodeServer.closeAllConnections();
		nodeServer.close();
	});
	// A server that listens on a port has an address that is an object.
	const url = `http://127.0.0.1:${(nodeServer.address() as AddressInfo).port}`;
	const right = await fetch(url, { method: 'POST', headers: { 'x-skyvern-signature': signature }, body });
	expect(await right.json()).toEqual({ seen: 'tsk_1' });
	const forged = await fetch(url, { method: 'POST', headers: { 'x-skyvern-signature': sign('x') }, body });
	expect(forged.status).toBe(401);
});
