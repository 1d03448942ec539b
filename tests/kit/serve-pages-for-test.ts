import { onTestFinished } from 'vitest';
import { servePages } from './page-server.ts';

/** Serves pages until the test ends. @returns The server's address, without a slash at the end. */
export async function servePagesForTest(
	pages: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): Promise<string> {
	const { origin, close } = await servePages(pages, headers);
	onTestFinished(close);
	return origin;
}
