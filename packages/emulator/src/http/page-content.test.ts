import { servePages } from '@anybrowser/test-kit/page-server';
import { expect, test } from 'vitest';
import { createDomBrowser } from '../browser/dom-browser.ts';
import { createEmulator } from '../create-emulator.ts';
import { createTestClient } from '../testing/test-client.ts';
import { pageContentHeaders } from './page-content.ts';

const script = "<script>fetch('/skyvern/v1/sdk/run_action')</script>";

test('serves what a run saw of a page as a file that runs nothing here', async () => {
	const site = await servePages({ '/': `<title>Evil</title>${script}` });
	await using emulator = createEmulator({ browser: createDomBrowser, timing: { task: 0, queue: 0 } });
	const server = await emulator.listen();
	const send = createTestClient({ ...emulator.skyvern, fetch }, server.skyvernUrl, 'x-api-key');
	const { run_id: id } = (await send('POST', '/run/tasks', { prompt: 'extract the title', url: `${site.origin}/` }))
		.body;
	await expect.poll(async () => (await send('GET', `/runs/${id}`)).body.status).toBe('completed');
	const artifacts: { artifact_type: string; signed_url: string }[] = (await send('GET', `/runs/${id}/artifacts`)).body;
	const page = artifacts.find(each => each.artifact_type.startsWith('html'));
	const answer = await fetch(page?.signed_url ?? '');
	expect(await answer.text()).toContain(script);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-disposition': expect.stringMatching(/^attachment;/),
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringMatching(/^sandbox;/),
	});
	await site.close();
});

test('says any name in a header', () => {
	expect(pageContentHeaders({ saveAs: 'Zoë\'s "bill"\r\n.pdf' })['content-disposition']).toBe(
		"attachment; filename*=UTF-8''Zo%C3%AB%27s%20%22bill%22%0D%0A.pdf",
	);
});
