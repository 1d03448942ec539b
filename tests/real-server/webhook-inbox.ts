import { setTimeout as sleep } from 'node:timers/promises';
import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { readText } from '@anybrowser/test-kit/read-text';

/** A webhook as it came. */
export interface ReceivedWebhook {
	readonly path: string;
	readonly headers: Headers;
	/** The bytes that are signed, as text. */
	readonly body: string;
}

/** Where the server reports what has ended. */
export interface WebhookInbox extends LoopbackServer {
	/** Waits for the first to a path. @throws Error when none comes within `timeoutMs`. */
	next(path: string, timeoutMs: number): Promise<ReceivedWebhook>;
}

/** Opens the inbox on loopback. */
export async function openWebhookInbox(): Promise<WebhookInbox> {
	const received: ReceivedWebhook[] = [];
	const server = await openLoopbackServer(async (request, response) => {
		const body = await readText(request);
		const headers = new Headers();
		for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
		received.push({ path: request.url ?? '/', headers, body });
		response.writeHead(200).end();
	});
	return {
		...server,
		async next(path, timeoutMs) {
			const end = Date.now() + timeoutMs;
			while (Date.now() < end) {
				const found = received.find(each => each.path === path);
				if (found !== undefined) return found;
				await sleep(100);
			}
			throw new Error(`no webhook came to ${path} within ${timeoutMs / 1_000} s`);
		},
	};
}
