import { expect, test } from 'vitest';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';

const setUp = browserbaseSetUp();

test('more browsers at once than the plan has are refused with the numbers, until the end of one shows', async () => {
	const { open, release, send, clock } = setUp({ browserbase: { plan: 'free' } });
	const [first = ''] = [await open(), await open(), await open()];
	const refused = await send('POST', '/sessions');
	expect(refused).toEqual({
		status: 429,
		body: { statusCode: 429, error: 'Too Many Requests', message: expect.stringContaining('(limit 3, currently 3)') },
	});
	await release(first);
	expect((await send('POST', '/sessions')).status).toBe(429);
	await clock.advance(30);
	expect((await send('POST', '/sessions')).status).toBe(201);
});

test('more creations in a minute than the plan has are refused with headers, until the first is a minute ago', async () => {
	const { emulator, ended, open, clock } = setUp({ browserbase: { plan: 'free' } });
	for (let count = 0; count < 5; count++) await ended(await open());
	await clock.advance(20_000);
	const create = () =>
		emulator.browserbase.fetch('https://api.browserbase.com/v1/sessions', {
			method: 'POST',
			headers: { 'x-bb-api-key': 'any' },
		});
	const refused = await create();
	expect(refused.status).toBe(429);
	expect(Object.fromEntries(refused.headers)).toMatchObject({
		'retry-after': '40',
		'x-ratelimit-limit': '5',
		'x-ratelimit-remaining': '0',
		'x-ratelimit-reset': '40',
	});
	expect(await refused.json()).toMatchObject({ message: 'No more than 5 sessions may be created in a minute' });
	await clock.advance(39_700);
	expect((await create()).status).toBe(201);
});

test('a creation that was refused is not counted', async () => {
	const { open, ended, send, clock } = setUp({ browserbase: { concurrentSessions: 1, creationsPerMinute: 2 } });
	const id = await open();
	for (let count = 0; count < 5; count++) expect((await send('POST', '/sessions')).status).toBe(429);
	await ended(id);
	expect((await send('POST', '/sessions')).status).toBe(201);
	await clock.advance(1);
	const { body } = await send('POST', '/sessions');
	expect(body.message).toContain('in a minute');
});

test('the minutes of the plan are refused with 402 once they are used', async () => {
	const { open, ended, send, clock } = setUp({ browserbase: { minutes: 3 } });
	const id = await open();
	await clock.advance(90_000);
	await ended(id);
	await ended(await open());
	const { status, body } = await send('POST', '/sessions');
	expect([status, body.error]).toEqual([402, 'Payment Required']);
	expect((await send('POST', '/agents/runs', { task: 'look' })).status).toBe(402);
});

test.each<[NonNullable<Parameters<typeof setUp>[0]>['browserbase'], object, number]>([
	[{ plan: 'free' }, { keepAlive: true }, 403],
	[{ plan: 'free' }, { keepAlive: false }, 201],
	[{ plan: 'developer' }, { keepAlive: true }, 201],
	[{ plan: 'startup' }, { browserSettings: { verified: true } }, 403],
	[{ plan: 'startup' }, { browserSettings: { advancedStealth: true } }, 403],
	[{ plan: 'scale' }, { browserSettings: { verified: true } }, 201],
	[{}, { keepAlive: true, browserSettings: { verified: true } }, 201],
])('with %j the request %j is answered with %i', async (browserbase = {}, request, status) => {
	const { send } = setUp({ browserbase });
	expect((await send('POST', '/sessions', request)).status).toBe(status);
});

test('a session of the free plan ends after fifteen minutes, whatever it asked for', async () => {
	const { create, send } = setUp({ browserbase: { plan: 'free' } });
	expect((await create({ timeout: 3600 })).expiresAt).toBe('2026-11-20T23:55:32.216Z');
	const [project] = (await send('GET', '/projects')).body;
	expect(project).toMatchObject({ concurrency: 3, defaultTimeout: 900 });
});

test('runs take places too, those that have no browser yet as well', async () => {
	const { send, clock } = setUp({ browserbase: { concurrentSessions: 2 } });
	const start = () => send('POST', '/agents/runs', { task: 'for ever' });
	expect([(await start()).status, (await start()).status, (await start()).status]).toEqual([201, 201, 429]);
	await clock.advance(20);
	expect((await send('POST', '/sessions')).body.message).toContain('(limit 2, currently 2)');
});
