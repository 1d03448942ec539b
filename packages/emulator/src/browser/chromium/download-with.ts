import type { APIRequestContext } from 'playwright-core';
import { downloadedName } from '../downloaded-name.ts';
import type { DownloadedFile } from '../emulated-browser.ts';

/** Gets a file past the page, with the cookies of its browser. */
export async function downloadWith(requests: APIRequestContext, url: string): Promise<DownloadedFile> {
	const response = await requests.get(url, { maxRedirects: 20 });
	try {
		if (!response.ok()) throw new Error(`the server answered ${response.status()} ${response.statusText()}`.trim());
		const name = downloadedName(response.url(), response.headers()['content-disposition']);
		return { name, content: await response.body() };
	} finally {
		await response.dispose();
	}
}
