import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Agent } from '../../agent/agent.ts';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';

const setUp = browserbaseSetUp();
const text = new TextEncoder();

const agent: Agent = ({ saveFile }) => {
	saveFile({ name: 'a.csv', content: text.encode('1,2,3') });
	saveFile({ name: 'b', content: text.encode('x') });
	saveFile({ name: 'a.csv', content: text.encode('4') });
	return null;
};

async function downloaded() {
	const bench = setUp({ agent });
	const id = await bench.start({});
	await bench.clock.advance(500);
	const { sessionId } = await bench.run(id);
	const list = async (query = '') => (await bench.send('GET', `/downloads?sessionId=${sessionId}${query}`)).body;
	return { ...bench, sessionId, list };
}

test('files of a session are listed with the time in their names, page by page', async () => {
	const { list, sessionId } = await downloaded();
	const all = await list();
	expect(all).toMatchObject({ total: 3, limit: 20, offset: 0 });
	expect(all.downloads[0]).toEqual({
		id: expect.any(String),
		sessionId,
		filename: expect.stringMatching(/^a-\d{13}\.csv$/),
		mimeType: 'text/csv',
		size: 5,
		checksum: createHash('sha256').update('1,2,3').digest('hex'),
		createdAt: expect.any(String),
	});
	const page = await list('&limit=1&offset=1');
	expect(page).toMatchObject({ total: 3, limit: 1, offset: 1, downloads: [all.downloads[1]] });
});

test.each<[string, number]>([
	['&mimeType=text/csv', 2],
	['&mimeType=text/plain', 0],
	['&minSize=2', 1],
	['&maxSize=1', 2],
	['&createdAfter=2026-11-20T00:00:00Z', 3],
	['&createdBefore=2026-11-20T00:00:00Z', 0],
	['&filename=a.csv', 0],
])('they are found by %s: %i', async (query, count) => {
	const { list } = await downloaded();
	expect((await list(query)).total).toBe(count);
});

test('one is read as facts or as bytes, by its exact name, and deleted', async () => {
	const { list, send, emulator } = await downloaded();
	const [facts] = (await list()).downloads;
	expect((await list(`&filename=${facts.filename}`)).downloads[0]).toEqual(facts);
	expect((await send('GET', `/downloads/${facts.id}`)).body).toEqual(facts);
	const bytes = await emulator.browserbase.fetch(`https://api.browserbase.com/v1/downloads/${facts.id}`, {
		headers: { 'x-bb-api-key': 'any', accept: 'application/octet-stream' },
	});
	expect(bytes.headers.get('content-type')).toBe('application/octet-stream');
	expect(await bytes.text()).toBe('1,2,3');
	expect((await send('DELETE', `/downloads/${facts.id}`)).status).toBe(204);
	for (const method of ['GET', 'DELETE']) expect((await send(method, `/downloads/${facts.id}`)).status).toBe(404);
	expect((await list()).total).toBe(2);
});

test('all are one archive', async () => {
	const { sessionId, emulator } = await downloaded();
	const answer = await emulator.browserbase.fetch(`https://api.browserbase.com/v1/sessions/${sessionId}/downloads`, {
		headers: { 'x-bb-api-key': 'any' },
	});
	expect(answer.headers.get('content-type')).toBe('application/zip');
	const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
	const contents = Object.values(files).map(content => new TextDecoder().decode(content));
	expect(contents.sort()).toEqual(['1,2,3', '4', 'x']);
});

test('a list needs a session that there is', async () => {
	const { send } = await downloaded();
	expect((await send('GET', '/downloads?sessionId=nope')).status).toBe(404);
	const { status, body } = await send('GET', '/downloads');
	expect([status, body.message]).toEqual([400, "querystring must have required property 'sessionId'"]);
	expect((await send('GET', '/downloads?sessionId=x&limit=101')).body.message).toBe('querystring/limit must be <= 100');
});
