import { type RawData, WebSocket } from 'ws';
import { isRecord, type JsonRecord } from '../json/record.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { SessionClient } from '../vendor/session-connector.ts';
import type { GatewaySession } from './devtools-gateway.ts';

/** Bytes of the longest message: a picture of a long page. */
const maxPayload = 256 * 1024 * 1024;

/**
 * Carries messages between a DevTools client and the browser of a session, until either leaves or `signal` aborts. Never
 * rejects: what goes wrong is how the client's connection is closed.
 */
export async function relayDevTools(client: WebSocket, session: GatewaySession, signal: AbortSignal): Promise<void> {
	const left = new AbortController();
	const waiting: string[] = [];
	let receive = (message: string): void => void waiting.push(message);
	client.on('message', data => receive(textOf(data)));
	client.on('error', () => client.terminate());
	client.on('close', () => left.abort());
	const { signal: ended } = linkSignals(signal, session.signal, left.signal);
	try {
		// The address is told before the browser is up, and people connect at once.
		await untilAborted(session.ready, ended);
	} catch {
		return client.close(1001, 'The session has ended');
	}
	if (session.page === undefined) return client.close(1001, 'The session has ended');
	if (session.address === null) {
		return client.close(1011, 'This browser has no DevTools: give the emulator the browser chromium');
	}
	const browser = new WebSocket(session.address, { perMessageDeflate: false, maxPayload });
	const minded = session.attach?.();
	await new Promise<void>(resolve => {
		const finish = (code: number, reason: string) => {
			client.close(code, reason);
			browser.close();
			resolve();
		};
		browser.on('open', () => {
			const conversation = createConversation(client, browser, minded);
			receive = conversation.sent;
			browser.on('message', data => conversation.answered(textOf(data)));
			for (const message of waiting) receive(message);
		});
		// A browser that ends tells its client nothing either.
		browser.on('error', () => finish(1011, 'The browser has ended'));
		browser.on('close', () => finish(1011, 'The browser has ended'));
		const onEnd = () => finish(1001, 'The session has ended');
		if (ended.aborted) onEnd();
		else ended.addEventListener('abort', onEnd, { once: true });
		minded?.cut.addEventListener('abort', () => finish(1001, 'The session has cut this client off'), { once: true });
	});
	minded?.leave();
}

/** Both directions of a connection, as its session minds it. */
function createConversation(client: WebSocket, browser: WebSocket, minded: SessionClient | undefined) {
	const pending = new Map<unknown, (result: JsonRecord) => void>();
	const forward = async (message: JsonRecord) => {
		const method = String(message['method']);
		const params = recordOf(message['params']);
		// The session ends it, and the client with it: that gets its answer before.
		const isEnd = method === 'Browser.close';
		const { id, sessionId } = message;
		if (isEnd) client.send(JSON.stringify({ id, sessionId, result: {} }));
		const onResult = minded?.command(method, params);
		if (isEnd) return;
		if (onResult) pending.set(message['id'], onResult);
		const translated = (await minded?.translate?.(method, params)) ?? params;
		browser.send(JSON.stringify(translated === params ? message : { ...message, params: translated }));
	};
	// Messages stay in their order, though some take a moment to be translated.
	let turn: Promise<void> = Promise.resolve();
	return {
		sent(text: string): void {
			const message = parse(text);
			turn = turn.then(() => (message ? forward(message) : browser.send(text))).catch(() => client.terminate());
		},
		answered(text: string): void {
			const message = parse(text);
			const id = message?.['id'];
			if (message && id !== undefined) {
				pending.get(id)?.(recordOf(message['result']));
				pending.delete(id);
			} else if (message) minded?.event?.(String(message['method']), recordOf(message['params']));
			if (client.readyState === WebSocket.OPEN) client.send(text);
		},
	};
}

function textOf(data: RawData): string {
	return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Uint8Array)).toString();
}

function parse(text: string): JsonRecord | undefined {
	try {
		const message: unknown = JSON.parse(text);
		return isRecord(message) ? message : undefined;
	} catch {
		return undefined;
	}
}

function recordOf(value: unknown): JsonRecord {
	return isRecord(value) ? value : {};
}
