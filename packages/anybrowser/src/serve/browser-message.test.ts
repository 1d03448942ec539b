import { expect, test } from 'vitest';
import { readBrowserMessage } from './browser-message.ts';

const forms = (message: object) => [JSON.stringify(message), JSON.stringify(message, null, 1)];
const { id: _id, ...base } = { id: 0, result: { text: 'ünï "x",\\"sessionId\\":\\"F\\"}' } };

test.each([
	['an answer', { id: 7, ...base, sessionId: 'S-1' }],
	['an answer outside of sessions', { id: 7, ...base }],
	['an answer in another order', { ...base, sessionId: 'S-1', id: 7 }],
	['an event', { method: 'Page.loadEventFired', params: { sessionId: 'inner' }, sessionId: 'S-1' }],
	['an event about a session', { method: 'Target.attachedToTarget', params: { sessionId: 'inner' } }],
	[
		'an event whose last parameter is a session',
		{ method: 'Target.detachedFromTarget', params: { a: 1, sessionId: 'inner' } },
	],
	['an event that says nothing', { method: 'Inspector.detached', sessionId: 'S-1' }],
	['a text that ends like a message', { method: 'Log.entryAdded', params: { text: ',"sessionId":"F"}' } }],
	['a long one', { id: 7, result: { data: 'A'.repeat(10_000) }, sessionId: 'S-1' }],
])('%s is read and rewritten as parsing it would', (_, message: object) => {
	const whole: { readonly id?: number; readonly method?: string; readonly sessionId?: string } = message;
	for (const text of forms(message)) {
		const read = readBrowserMessage(Buffer.from(text));
		expect(read).toMatchObject({ id: whole.id, method: whole.method, sessionId: whole.sessionId });
		expect(read?.parse()).toEqual(message);
		const { sessionId, ...without } = whole;
		const rewritten = (change: Parameters<NonNullable<typeof read>['rewrite']>[0]) =>
			JSON.parse(String(read?.rewrite(change)));
		expect(rewritten({ isSessionLeftOut: false })).toEqual(message);
		expect(rewritten({ isSessionLeftOut: true })).toEqual(without);
		if (whole.id === undefined) continue;
		expect(rewritten({ id: 123_456, isSessionLeftOut: false })).toEqual({ ...message, id: 123_456 });
		expect(rewritten({ id: 1, isSessionLeftOut: true })).toEqual({ ...without, id: 1 });
		expect(sessionId).toBe(read?.sessionId);
	}
});

test('what goes on as it is, is not copied', () => {
	const data = Buffer.from('{"method":"Page.frameNavigated","params":{},"sessionId":"S1"}');
	expect(readBrowserMessage(data)?.rewrite({ isSessionLeftOut: false })).toBe(data);
});

test.each(['', '{', '[]', 'null', '7'])('%j is no message', text => {
	expect(readBrowserMessage(Buffer.from(text))).toBeUndefined();
});
