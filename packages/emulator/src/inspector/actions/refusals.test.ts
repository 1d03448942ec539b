import { expect, test } from 'vitest';
import { inspectorSetUp } from '../../testing/inspector-set-up.ts';

const setUp = inspectorSetUp();

/** Everything that changes something, for a session `id`, a paused task `run`, the first request and the first fault. */
async function everyAction() {
	const bench = await setUp({
		agent: async ({ ask }) => ask('Well?'),
		faults: [{ operation: 'deleteProfile', drop: 'before' }],
	});
	const { smooth, browserbase, clock, emulator } = bench;
	const { id } = (await smooth('POST', '/task?x=1', {})).body.r;
	const { runId } = (await browserbase('POST', '/agents/runs', { task: 'look' })).body;
	const done = (await smooth('POST', '/task', {})).body.r.id;
	await smooth('DELETE', `/task/${done}`);
	await clock.advance(100);
	const state = async () => ({
		sessions: emulator.smooth.sessions(),
		tasks: emulator.browserbase.tasks(),
		requests: emulator.smooth.requests().length,
		faults: emulator.faults.pending,
		shown: await Promise.all(
			['/requests', '/complaints', '/overview'].map(async path => {
				const { body } = await bench.get(path);
				return [path, (body.subjects ?? body).length];
			}),
		),
	});
	const actions: readonly (readonly [path: string, sent: object])[] = [
		[`/smooth/${id}/steer`, { type: 'scroll', by: 1 }],
		[`/browserbase/${runId}/answer`, { answer: 'yes' }],
		[`/browserbase/${runId}/cancel`, {}],
		['/requests/smooth-1/replay', {}],
		['/faults', { kind: 'garbage' }],
		['/faults/remove', { ref: '1' }],
		['/clear', { part: 'requests' }],
		['/clear', { part: 'complaints' }],
		['/clear', { part: 'subjects' }],
		[`/smooth/${id}/close`, {}],
	];
	return { ...bench, state, actions };
}

test('no page from elsewhere, no form and no other type does anything', async () => {
	const { act, send, own, state, actions } = await everyAction();
	const before = await state();
	const { origin: _origin, ...withoutOrigin } = own;
	const { 'content-type': _type, ...withoutType } = own;
	const refused: readonly (readonly [status: number, headers: Record<string, string>])[] = [
		[403, withoutOrigin],
		[403, { ...own, origin: 'https://evil.test' }],
		[403, { ...own, origin: own.origin.replace('127.0.0.1', 'localhost') }],
		[403, { ...own, origin: 'null' }],
		[403, { ...own, origin: own.origin.replace('http:', 'https:') }],
		[403, { ...own, origin: own.origin.replace('http:', 'https:'), 'sec-fetch-site': 'same-site' }],
		[403, { ...own, origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' }],
		[403, { ...own, 'sec-fetch-site': 'cross-site' }],
		[403, { ...own, 'sec-fetch-site': 'same-site' }],
		[403, { ...own, 'sec-fetch-site': 'none' }],
		[415, { ...own, 'content-type': 'text/plain' }],
		[415, { ...own, 'content-type': 'application/x-www-form-urlencoded' }],
		[415, { ...own, 'content-type': 'multipart/form-data; boundary=x' }],
		[415, { ...own, 'content-type': 'application/jsonish' }],
		[415, withoutType],
	];
	for (const [path, sent] of actions) {
		for (const [status, headers] of refused) {
			const answer = await act(path, sent, headers);
			expect([path, headers, answer.status]).toEqual([path, headers, status]);
		}
		const form = new URLSearchParams({ part: 'requests', kind: 'garbage', answer: 'yes' });
		expect((await send(path, { method: 'POST', body: form })).status).toBe(403);
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			expect((await send(path, { method, headers: own, body: JSON.stringify(sent) })).status).toBe(405);
		}
	}
	expect(await state()).toEqual(before);
});

test('the inspector itself may do all of it, and what it sends may not be anything', async () => {
	const { act, actions, own, send } = await everyAction();
	const statuses: unknown[] = [];
	for (const [path, sent] of actions) {
		const body = JSON.stringify({ padding: 'x'.repeat(200_000), ...sent });
		for (const nonsense of ['', '{', 'null', '[]', body]) {
			const { status } = await send(path, { method: 'POST', headers: own, body: nonsense });
			// What takes no words does it all the same.
			if (Object.keys(sent).length > 0) expect([path, nonsense.length, status]).toEqual([path, nonsense.length, 400]);
		}
		statuses.push((await act(path, sent, { ...own, 'content-type': 'Application/JSON; charset=utf-8' })).status);
	}
	// The run has been answered, and what has ended is cleared, by then.
	expect(statuses).toEqual([200, 200, 409, 200, 200, 200, 200, 200, 200, 409]);
});

test('it is done behind a proxy that ends TLS and hands on the host, as far as the browser vouches for it', async () => {
	const { act, own, emulator } = await setUp();
	const origin = own.origin.replace('http:', 'https:');
	const fault = { kind: 'garbage' };
	expect(await act('/faults', fault, { ...own, origin, 'sec-fetch-site': 'same-origin' })).toMatchObject({
		status: 200,
	});
	const refused = await act('/faults', fault, {
		...own,
		origin: 'https://inspect.test',
		'sec-fetch-site': 'same-origin',
	});
	expect(refused).toMatchObject({
		status: 403,
		body: { detail: expect.stringContaining('must hand on the header Host') },
	});
	expect(emulator.faults.pending).toBe(1);
});

test('it is done by nobody under a name of somebody else, and nowhere without the key that is needed', async () => {
	const { send, own, server, emulator } = await setUp({}, { host: '0.0.0.0' });
	const body = JSON.stringify({ kind: 'garbage' });
	expect((await send('/faults', { method: 'POST', headers: own, body })).status).toBe(401);
	const authorization = (key: string) => `Basic ${Buffer.from(`me:${key}`).toString('base64')}`;
	const withKey = (key: string) => ({ method: 'POST', headers: { ...own, authorization: authorization(key) }, body });
	expect((await send('/faults', withKey('wrong'))).status).toBe(401);
	expect(emulator.faults.pending).toBe(0);
	expect((await send('/faults', withKey(server.key ?? ''))).status).toBe(200);
	expect(emulator.faults.pending).toBe(1);
});
