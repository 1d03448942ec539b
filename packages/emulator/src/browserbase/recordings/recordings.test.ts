import { expect, test } from 'vitest';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';

const setUp = browserbaseSetUp();
const day = 24 * 60 * 60 * 1000;

test('a video is asked for after the end, is made, and has another address each time', async () => {
	const { open, ended, send, clock, emulator } = setUp({ timing: { recording: 500 } });
	const id = await open();
	const downloads = (method: string) => send(method, `/sessions/${id}/recording/downloads`);
	expect([(await downloads('POST')).status, (await downloads('GET')).status]).toEqual([409, 409]);
	await ended(id);
	expect((await downloads('GET')).body).toEqual({ downloads: [{ pageId: '0', status: 'NOT_REQUESTED' }] });
	expect(await downloads('POST')).toEqual({ status: 202, body: { downloads: [{ pageId: '0', status: 'PENDING' }] } });
	await clock.advance(500);
	const [first, second] = [await downloads('GET'), await downloads('GET')].map(({ body }) => body.downloads[0]);
	expect(first).toMatchObject({ status: 'COMPLETED', downloadUrl: expect.stringContaining(id) });
	expect(second.downloadUrl).not.toBe(first.downloadUrl);
	const server = await emulator.listen();
	const { downloadUrl } = (await downloads('GET')).body.downloads[0];
	expect(downloadUrl.startsWith(server.url)).toBe(true);
	expect((await fetch(downloadUrl)).headers.get('content-type')).toBe('video/mp4');
	const shown = await fetch(downloadUrl, { headers: { accept: 'text/html' } });
	expect(await shown.text()).toContain('There is no film of it');
	expect((await downloads('POST')).body.downloads[0].status).toBe('PENDING');
});

test('there is none of a session that was not recorded, is unknown, or ended more than 31 days ago', async () => {
	const { open, ended, send, clock } = setUp();
	const silent = await open({ browserSettings: { recordSession: false } });
	const old = await open();
	for (const id of [silent, old]) await ended(id);
	const status = async (id: string) => (await send('POST', `/sessions/${id}/recording/downloads`)).status;
	expect([await status(silent), await status(old)]).toEqual([422, 202]);
	expect(await status(crypto.randomUUID())).toBe(404);
	await clock.advance(31 * day - 30);
	expect(await status(old)).toBe(202);
	await clock.advance(30);
	expect(await status(old)).toBe(410);
});

test('as many requests are answered with 502 as wanted', async () => {
	const { open, ended, send } = setUp({ browserbase: { recordingsUnavailable: 2 } });
	const id = await open();
	await ended(id);
	const statuses = [];
	for (const method of ['POST', 'GET', 'POST', 'GET'])
		statuses.push((await send(method, `/sessions/${id}/recording/downloads`)).status);
	expect(statuses).toEqual([502, 502, 202, 200]);
});

test('replays tell of the tab, and give a playlist of it', async () => {
	const { open, connect, ended, send, emulator } = setUp();
	const [id, silent] = [await open({ keepAlive: true }), await open({ browserSettings: { recordSession: false } })];
	await (await connect(id)).goto('http://ok.test/a', { signal: new AbortController().signal });
	await ended(id);
	const { body } = await send('GET', `/sessions/${id}/replays`);
	expect(body).toEqual({
		pages: [{ pageId: '0', url: 'http://ok.test/a', startTimeMs: expect.any(Number), endTimeMs: expect.any(Number) }],
		pageCount: 1,
	});
	expect(body.pages[0].endTimeMs - body.pages[0].startTimeMs).toBe(90);
	const playlist = await emulator.browserbase.fetch(`https://api.browserbase.com/v1/sessions/${id}/replays/0`, {
		headers: { 'x-bb-api-key': 'any' },
	});
	expect(playlist.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
	expect(await playlist.text()).toMatch(/^#EXTM3U\n/);
	expect((await send('GET', `/sessions/${id}/replays/1`)).status).toBe(404);
	expect((await send('GET', `/sessions/${silent}/replays`)).body).toEqual({ pages: [], pageCount: 0 });
	expect((await send('GET', `/sessions/${silent}/replays/0`)).status).toBe(404);
});
