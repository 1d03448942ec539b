import { expect, test } from 'vitest';
import { browserbase } from '../browserbase.ts';
import { answering, rawSession, refusal } from '../testing/answering.ts';

const { id } = rawSession;
const download = (name: string) => ({
	id: `d-${name}`,
	sessionId: id,
	filename: name,
	mimeType: 'text/csv',
	size: 3,
	checksum: 'abc',
	createdAt: '2026-11-20T12:00:00Z',
});

test('a file goes to an open session, and is found in its folder', async () => {
	const forms: FormData[] = [];
	const fetch = async (request: Request) => {
		forms.push(await request.formData());
		return Response.json({ message: 'ok' });
	};
	const provider = browserbase({ apiKey: 'bb_live_4711', fetch });
	const sent = await provider.uploads.send(id, { name: 'prices.csv', content: 'sku' });
	expect(sent).toEqual({ path: '/tmp/.uploads/prices.csv', size: 3 });
	const file = forms[0]?.get('file') as File;
	expect([file.name, await file.text()]).toEqual(['prices.csv', 'sku']);
});

test('a file is not sent out of its folder, nor to a session that has ended', async () => {
	const { provider, sent } = answering(() => refusal(410, 'over'));
	for (const name of ['../a', '/etc/passwd', '']) {
		await expect(provider.uploads.send(id, { name, content: 'a' })).rejects.toMatchObject({ code: 'invalid_request' });
	}
	expect(sent).toEqual([]);
	await expect(provider.uploads.send(id, { name: 'a', content: 'a' })).rejects.toMatchObject({
		code: 'session_closed',
	});
});

test('downloads come page by page, and are narrowed', async () => {
	const names = ['a', '../b', 'c'];
	const { provider, sent } = answering(({ query }) => {
		const offset = Number(query['offset']);
		const downloads = names.slice(offset, offset + 2).map(download);
		return [200, { downloads, total: names.length, limit: 2, offset }];
	});
	const found = [];
	const query = { limit: 2, mimeType: 'text/csv', createdAfter: new Date('2026-11-20T00:00:00Z') };
	for await (const { name } of provider.downloads.list(id, query)) found.push(name);
	expect(found).toEqual(['a', 'b', 'c']);
	const filters = { sessionId: id, limit: '2', mimeType: 'text/csv', createdAfter: '2026-11-20T00:00:00.000Z' };
	expect(sent.map(each => each.query)).toEqual([
		{ ...filters, offset: '0' },
		{ ...filters, offset: '2' },
	]);
	for (const bad of [{ limit: 101 }, { cursor: 'x' }, { createdBefore: new Date(Number.NaN) }]) {
		await expect(provider.downloads.list(id, bad)).rejects.toMatchObject({ code: 'invalid_request' });
	}
	expect(sent).toHaveLength(2);
});

test('a file is told of or fetched, as the header says', async () => {
	const fetch = async (request: Request) =>
		request.headers.get('accept') === 'application/octet-stream'
			? new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'application/octet-stream' } })
			: Response.json(download('a'));
	const provider = browserbase({ apiKey: 'bb_live_4711', fetch });
	expect(await provider.downloads.get('d-a')).toMatchObject({ id: 'd-a', name: 'a', size: 3 });
	expect(await provider.downloads.content('d-a')).toEqual(new Uint8Array([1, 2, 3]));
});
