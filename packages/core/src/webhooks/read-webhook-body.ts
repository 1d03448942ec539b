import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';

/** How much is read of a webhook, and for how long. */
export interface BodyBounds {
	readonly maxBytes: number;
	readonly timeoutMs: number;
}

/**
 * Reads a request's body within its bounds.
 *
 * @returns The bytes, or why there are none.
 * @throws AnyBrowserError `configuration` when somebody else has read it already.
 */
export async function readWebhookBody(
	{ body, bodyUsed, headers }: Request,
	{ maxBytes, timeoutMs }: BodyBounds,
): Promise<Uint8Array | 'too large' | 'too late' | 'broken off'> {
	if (bodyUsed) {
		const message = 'webhooks.handler: the body was read already. Mount the handler before whatever parses bodies';
		throw new AnyBrowserError('configuration', message, { operation: 'webhooks.handler' });
	}
	if (body === null) return new Uint8Array();
	const reader = body.getReader();
	// Whatever it brings is not waited for: a sender that stalls may never say that it has stopped.
	const stop = () => void reader.cancel().catch(() => {});
	if (Number(headers.get('content-length')) > maxBytes) {
		stop();
		return 'too large';
	}
	let isLate = false;
	const endTimer = systemClock.startTimer(timeoutMs, () => {
		isLate = true;
		stop();
	});
	try {
		const chunks: Uint8Array<ArrayBuffer>[] = [];
		for (let size = 0; ; ) {
			const { done, value } = await reader.read();
			if (isLate) return 'too late';
			if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
			chunks.push(value);
			size += value.byteLength;
			if (size <= maxBytes) continue;
			stop();
			return 'too large';
		}
	} catch {
		return isLate ? 'too late' : 'broken off';
	} finally {
		endTimer();
	}
}
