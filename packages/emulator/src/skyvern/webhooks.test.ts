import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

interface Received {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

let receiver: PageServer;
let received: Received[];
let statuses: number[];
let bench: SkyvernBench;
let ended: string[];

beforeEach(async () => {
	received = [];
	statuses = [];
	ended = [];
	const take = (status: number) => statuses.shift() ?? status;
	receiver = await servePages({
		'/hook': (request, response, body) => {
			received.push({ headers: request.headers, body });
			response.writeHead(take(200), { location: '/elsewhere' }).end('thanks');
		},
		'/elsewhere': (_request, response) => {
			received.push({ headers: {}, body: 'followed' });
			response.end();
		},
		'/silent': () => undefined,
		'/endless': (_request, response) => {
			const write = () => {
				while (!response.destroyed && response.write('y'.repeat(10_000)));
			};
			response.on('drain', write).on('close', () => ended.push('endless'));
			write();
		},
	});
	bench = createSkyvernBench({ agent: () => 'seen' });
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
	await receiver.close();
});

const hook = () => `${receiver.origin}/hook`;
const deliveries = () => bench.emulator.skyvern.webhooks();
/** Lets what is under way arrive; the clock only moves as far as it is told. */
const until = (count: number) => vi.waitFor(() => expect(deliveries()).toHaveLength(count));

test('tells the end of a run once, signed with the key that started it', async () => {
	const id = await bench.start({ webhook_url: hook() });
	await bench.ended(id);
	await until(1);
	const [{ headers, body }] = received as [Received];
	expect(JSON.parse(body)).toMatchObject({ run_id: id, status: 'completed', output: 'seen' });
	expect(headers['x-skyvern-signature']).toBe(createHmac('sha256', 'test-key').update(body).digest('hex'));
	expect(Number(headers['x-skyvern-timestamp'])).toBe(Math.floor(bench.clock.now() / 1000));
	expect(deliveries()).toEqual([
		expect.objectContaining({ runId: id, url: hook(), attempt: 1, status: 200, error: null }),
	]);
	expect(JSON.stringify(deliveries())).not.toContain('test-key');
	await bench.clock.advance(1000);
	expect(received).toHaveLength(1);
});

test('tries three times, and notes that it gave up', async () => {
	statuses = [500, 302, 404, 200];
	const request = { agent_id: 'wpid_any', parameters: { prompt: 'look' }, webhook_url: hook() };
	const id = (await bench.send('POST', '/run/agents', request)).body.run_id;
	await bench.ended(id);
	for (const count of [1, 2, 3]) {
		await until(count);
		await bench.clock.advance(20);
	}
	await bench.clock.advance(1000);
	expect(deliveries().map(({ attempt, status }) => [attempt, status])).toEqual([
		[1, 500],
		[2, 302],
		[3, 404],
	]);
	expect(received.map(each => each.body)).not.toContain('followed');
	expect((await bench.send('GET', '/agents/runs')).body[0].webhook_failure_reason).toContain('404');
});

test('tells of failures and cancellations too', async () => {
	const id = await bench.start({ webhook_url: hook(), url: 'http://bad.test/' });
	await bench.ended(id);
	const other = await bench.start({ webhook_url: hook(), engine: 'skyvern-2.0' });
	await bench.send('POST', `/runs/${other}/cancel`);
	await until(2);
	await bench.send('POST', `/runs/${other}/cancel`);
	expect(received.map(({ body }) => JSON.parse(body).status).toSorted()).toEqual(['canceled', 'failed']);
});

test('never leaves this machine, unless it is told to', async () => {
	const id = await bench.start({ webhook_url: 'http://hooks.example.com/' });
	await bench.ended(id);
	await until(1);
	await bench.clock.advance(1000);
	expect(deliveries()).toEqual([
		expect.objectContaining({ attempt: 1, status: null, error: expect.stringContaining('this machine') }),
	]);
	await bench.emulator.close();
	bench = createSkyvernBench({ agent: () => 'seen', skyvern: { webhooks: 'never' } });
	await bench.ended(await bench.start({ webhook_url: hook() }));
	await until(1);
	expect(received).toEqual([]);
});

test('waits for a receiver only so long, and not at all for one when it is closed', async () => {
	await bench.ended(await bench.start({ webhook_url: `${receiver.origin}/silent` }));
	await vi.waitFor(async () => expect(await receiver.connections()).toBe(1));
	await bench.clock.advance(10_000);
	await until(1);
	expect(deliveries()[0]).toMatchObject({ status: null, error: expect.stringContaining('10000 ms') });
	await bench.clock.advance(20);
	await vi.waitFor(async () => expect(await receiver.connections()).toBe(1));
	await bench.emulator.close();
	await vi.waitFor(async () => expect(await receiver.connections()).toBe(0));
	expect(deliveries()).toHaveLength(1);
	expect(bench.clock.sleepers).toBe(0);
});

test('reads no more of an answer than it remembers, whatever its length', async () => {
	await bench.ended(await bench.start({ webhook_url: `${receiver.origin}/endless` }));
	await until(1);
	expect(deliveries()[0]).toMatchObject({ status: 200, answer: `${'y'.repeat(1000)}…` });
	await vi.waitFor(() => expect(ended).toEqual(['endless']));
});

test('is sent again on demand, to its own address or another', async () => {
	const id = await bench.start({ webhook_url: `${receiver.origin}/none` });
	await bench.ended(id);
	for (const count of [1, 2, 3]) {
		await until(count);
		await bench.clock.advance(20);
	}
	const retry = async (body?: object) => (await bench.send('POST', `/runs/${id}/retry_webhook`, body)).body;
	expect(await retry()).toMatchObject({ target_webhook_url: `${receiver.origin}/none`, status_code: 404 });
	const sent = await retry({ webhook_url: hook() });
	expect(sent).toMatchObject({
		run_id: id,
		run_type: 'task_v1',
		status_code: 200,
		response_body: 'thanks',
		error: null,
	});
	expect(received[0]?.body).toBe(sent.payload);
	expect(received[0]?.headers['x-skyvern-signature']).toBe(sent.headers['x-skyvern-signature']);
	expect(await retry({ webhook_url: 'http://hooks.example.com/' })).toMatchObject({ status_code: null });
	expect(await bench.send('POST', `/runs/${id}/retry_webhook`, { webhook_url: 'http://10.0.0.1/' })).toMatchObject({
		status: 400,
	});
	expect(deliveries().map(each => each.isReplay)).toEqual([false, false, false, true, true, true]);
	const mute = await bench.start({});
	expect(await bench.send('POST', `/runs/${mute}/retry_webhook`)).toMatchObject({ status: 400 });
	expect(await bench.send('POST', '/runs/tsk_1/retry_webhook')).toMatchObject({ status: 404 });
});
