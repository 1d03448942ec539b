import { expect, test } from 'vitest';
import type { AttemptInit } from '../http/call.ts';
import { bindRequests } from './bind-requests.ts';

const init: AttemptInit = {
	headers: { 'x-key': 'k', accept: null },
	redirect: 'manual',
	fetch: async () => new Response(),
};

function spyClient() {
	const sent: unknown[][] = [];
	const send = (...parameters: unknown[]) => sent.push(parameters);
	return { sent, api: { GET: send, POST: send, PUT: send, PATCH: send, DELETE: send } };
}

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s carries what the attempt needs', method => {
	const { sent, api } = spyClient();
	bindRequests(api)(init)[method]('/things', { params: { path: { id: 'a' } } });
	expect(sent).toEqual([['/things', { ...init, params: { path: { id: 'a' } } }]]);
});

test('a request without options carries it, too', () => {
	const { sent, api } = spyClient();
	bindRequests(api)(init).GET('/things');
	expect(sent).toEqual([['/things', init]]);
});

test("an operation's own headers are added, and can't replace the key", () => {
	const { sent, api } = spyClient();
	bindRequests(api)(init).POST('/things', { headers: { 'x-steps': '3', 'x-key': 'another' } });
	expect(sent).toEqual([['/things', { ...init, headers: { 'x-steps': '3', 'x-key': 'k', accept: null } }]]);
});

test("an operation's own way to write its body stands", () => {
	const { sent, api } = spyClient();
	const bodySerializer = () => 'form';
	bindRequests(api)(init).POST('/things', { body: {}, bodySerializer });
	expect(sent).toEqual([['/things', { ...init, body: {}, bodySerializer }]]);
});
