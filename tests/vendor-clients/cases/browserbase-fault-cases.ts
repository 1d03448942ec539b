import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { browserbase } from '@anybrowser/browserbase';
import { AnyBrowserError } from '@anybrowser/core';
import type { Case } from '@anybrowser/test-kit/cases/case';
import { openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import type { Stage } from '../stage.ts';

const apiKey = 'a-key-that-stays-here';

/** What the vendor's SDK does where ours does better, each against the same server. */
export const browserbaseFaultCases: readonly Case<Stage>[] = [
	...[500, 409].map(
		(status): Case<Stage> => ({
			name: `browserbase, side by side: a session that is answered with ${status} is asked for three times by its SDK, and once by ours`,
			async run(stage) {
				let count = 0;
				const server = await openLoopbackServer(({ method }, response) => {
					if (method === 'POST') count++;
					answer(response, status, { statusCode: status, error: 'No', message: 'no' });
				});
				try {
					await failure(theirs(stage, server.url, 'sessions.create', { body: { keepAlive: false } }));
					assert.equal(count, 3);
					count = 0;
					await failure(browserbase({ apiKey, baseUrl: server.url }).create());
					assert.equal(count, 1);
				} finally {
					await server.close();
				}
			},
		}),
	),
	{
		name: "browserbase, side by side: its SDK's time-out ends at the headers, and ours covers the body",
		async run(stage) {
			const server = await openLoopbackServer((_, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.write('[');
			});
			let ended: Promise<unknown> = Promise.resolve();
			try {
				ended = failure(theirs(stage, server.url, 'projects.list', { timeout_ms: 300 }));
				const late = Symbol('late');
				assert.equal(await Promise.race([ended, sleep(2_000, late)]), late, 'its SDK has given up, as it should');
				const ours = browserbase({ apiKey, baseUrl: server.url, maxRetries: 0 });
				const error = await failure(ours.list({}, { timeout: 300 }));
				assert.ok(AnyBrowserError.is(error, 'timeout'), String(error));
			} finally {
				await server.close();
				await ended;
			}
		},
	},
	{
		name: 'browserbase, side by side: its SDK sends the key on to another host, and ours refuses to',
		async run(stage) {
			const keys: unknown[] = [];
			const other = await openLoopbackServer((request, response) => {
				keys.push(request.headers['x-bb-api-key']);
				answer(response, 200, []);
			});
			// The same machine by another name is another host.
			const location = `${other.url.replace('127.0.0.1', 'localhost')}/elsewhere`;
			const server = await openLoopbackServer((_, response) => response.writeHead(307, { location }).end());
			try {
				await theirs(stage, server.url, 'projects.list', {});
				assert.deepEqual(keys.splice(0), [apiKey]);
				await failure(browserbase({ apiKey, baseUrl: server.url }).list());
				assert.deepEqual(keys, []);
			} finally {
				await Promise.all([server.close(), other.close()]);
			}
		},
	},
];

function theirs({ browserbaseNode }: Stage, baseUrl: string, method: string, more: object): Promise<unknown> {
	return browserbaseNode.call('invoke', { method, base_url: baseUrl, key: apiKey, ...more });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function failure(call: PromiseLike<unknown>): Promise<unknown> {
	return Promise.resolve(call).then(
		() => assert.fail('it succeeded'),
		(error: unknown) => error,
	);
}
