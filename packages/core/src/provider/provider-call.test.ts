import { expect, expectTypeOf, test } from 'vitest';
import { object, string } from 'zod/mini';
import { allCapabilities, type CapabilityManifest } from '../contract/capability.ts';
import type { OperationName } from '../contract/operation-name.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { AttemptInit, Reply } from '../http/call.ts';
import { beginCalls } from './begin-calls.ts';
import { createProviderContext } from './create-provider-context.ts';

const native = Object.fromEntries(allCapabilities.map(name => [name, 'native']));
// The cast is sound: every capability is a key.
const manifest = { ...native, 'session.device': 'none' } as unknown as CapabilityManifest;
const notes = { 'session.device': { reason: 'it has one size', instead: null } };
const zThing = object({ id: string() });

interface Sent {
	readonly method: string;
	readonly path: string;
	readonly headers: Record<string, string | null>;
}

/** A context whose requests are answered one after the other. */
function begun(...answers: readonly Response[]) {
	const sent: Sent[] = [];
	const context = createProviderContext(
		{
			name: 'test',
			authHeader: 'x-key',
			variables: { apiKey: ['ANYBROWSER_TEST_KEY'], baseUrl: ['ANYBROWSER_TEST_URL'] },
			baseUrl: 'https://api.example.test',
		},
		{ manifest, notes },
		{ apiKey: 'k', maxRetries: 1, fetch: async () => answers[sent.length - 1] ?? Response.error() },
	);
	const bind = (init: AttemptInit) => ({
		async send<Raw>(method: string, path: string): Promise<Reply<Raw>> {
			sent.push({ method, path, headers: { ...init.headers } });
			const response = await init.fetch(new Request(`https://api.example.test${path}`, { method }));
			const body = await response.json();
			return response.ok ? { response, data: body } : { response, error: body };
		},
	});
	return { sent, begin: beginCalls<ReturnType<typeof bind>, 'things.make'>(context, bind) };
}

const json = (status: number, body: unknown) => Response.json(body, { status, headers: { 'retry-after-ms': '1' } });

test('a read is repeated, and what the attempt needs is in every request', async () => {
	const { begin, sent } = begun(json(500, {}), json(200, { id: 'a' }));
	const call = begin('profiles.get', { headers: { 'x-own': 'mine' } });
	const raw = await call.read<{ id: string }>(zThing, http => http.send('GET', `/things/${call.id('a', 'thing id')}`));
	expect(raw.id).toBe('a');
	expect(sent.map(request => request.headers)).toEqual([
		{ 'x-key': 'k', 'x-own': 'mine' },
		{ 'x-key': 'k', 'x-own': 'mine' },
	]);
});

test('a read without a schema takes the answer as it comes', async () => {
	const { begin } = begun(json(200, 'anything'));
	expect(await begin('profiles.get').read(undefined, http => http.send('GET', '/things/a'))).toBe('anything');
});

test('a write is not repeated, and its error names the operation', async () => {
	const { begin, sent } = begun(json(500, {}));
	const work = begin('things.make').write(zThing, http => http.send('POST', '/things'), { lookFor: 'Look for it.' });
	const error = await work.catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ code: 'ambiguous_outcome', operation: 'things.make' });
	expect(String(error)).toContain('Look for it.');
	expect(sent).toHaveLength(1);
});

test('of an idempotent operation a 404 is fine the second time, of a repeatable one never', async () => {
	const first = begun(json(500, {}), json(404, {}));
	await first.begin('profiles.delete').idempotent(http => http.send('DELETE', '/things/a'));
	const second = begun(json(500, {}), json(404, {}));
	const work = second.begin('profiles.update').repeatable(zThing, http => http.send('PATCH', '/things/a'));
	await expect(work).rejects.toMatchObject({ code: 'not_found' });
});

test('an answer that the schema refuses is invalid_response, to a removal too', async () => {
	const { begin } = begun(json(200, { id: 7 }), json(200, { id: 7 }));
	const work = begin('profiles.get').read(zThing, http => http.send('GET', '/things/a'));
	await expect(work).rejects.toMatchObject({ code: 'invalid_response' });
	const removal = begin('profiles.delete').idempotent(http => http.send('DELETE', '/things/a'), zThing);
	await expect(removal).rejects.toMatchObject({ code: 'invalid_response' });
});

test('the end of a session tells how it ended, and keeps what the refusal that told of it knows', () => {
	const call = begun().begin('actions.goto');
	const cause = call.error('invalid_request', 'too late', { status: 400 });
	const error = call.sessionEnded('s1', { status: 'done', cause });
	expect(error).toMatchObject({ code: 'session_closed', operation: 'actions.goto', status: 400, cause });
	expect(error.message).toBe('actions.goto: the session s1 has ended (done). Open another one');
});

test('ids, refusals and the end of a session are errors of the operation', () => {
	const { begin, sent } = begun();
	const call = begin('sessions.get');
	expect(() => call.id('..', 'session id')).toThrow('sessions.get needs a session id');
	expect(() => call.check(['session.device'])).toThrow('it has one size');
	expect(call.check(['session.url'])).toEqual([]);
	for (const error of [call.refuse('no'), call.sessionEnded('s1'), call.unsupported('session.device')]) {
		expect(error).toBeInstanceOf(AnyBrowserError);
		expect(error).toMatchObject({ operation: 'sessions.get', provider: 'test' });
	}
	expect(call.sessionEnded('s1')).toMatchObject({ code: 'session_closed' });
	expect(sent).toEqual([]);
});

test('the next request keeps the deadline and loses the extra parameters; a detached call keeps key and headers alone', () => {
	const { begin } = begun();
	const { signal } = new AbortController();
	const call = begin('tasks.get', { apiKey: 'own', headers: { a: 'b' }, query: { x: 1 }, deadline: 5_000, signal });
	expect(call.next().scope).toMatchObject({ apiKey: 'own', deadlineMs: 5_000, signal });
	expect(call.next().scope.query).toBeUndefined();
	expect(call.leftMs).toBeLessThanOrEqual(5_000);
	expect(call.within(100).scope.deadlineMs).toBe(100);
	expect(call.request.deadline).toBeGreaterThan(4_000);
	const { scope, operation } = call.detached('tasks.cancel');
	expect(operation).toBe('tasks.cancel');
	expect(scope).toMatchObject({ apiKey: 'own', headers: { a: 'b' }, deadlineAt: Number.POSITIVE_INFINITY });
	expect(scope.signal).toBeUndefined();
});

test('a request without the extra body keeps the extra query', () => {
	const call = begun().begin('tasks.cancel', { query: { x: 1 }, body: { y: 2 } });
	const { query, body } = call.with({ body: undefined }).scope;
	expect({ query, body }).toEqual({ query: { x: 1 }, body: undefined });
});

test('the names of operations are closed', () => {
	const { begin } = begun();
	begin('things.make');
	// @ts-expect-error a misspelt name
	begin('profiles.gett');
	// @ts-expect-error a misspelt name
	expect(() => begin('profiles.get').detached('tasks.cancell')).not.toThrow();
	expectTypeOf<'profiles.create.name' | 'session.url' | 'sessions.listEnded'>().not.toExtend<OperationName>();
	expectTypeOf<'sessions.create' | 'cdp.connect' | 'sessions.saveProfile'>().toExtend<OperationName>();
});
