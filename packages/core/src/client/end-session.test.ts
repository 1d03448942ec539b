import { expect, test } from 'vitest';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { SessionLeftOpenError } from '../errors/session-left-open-error.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { createClient } from './create-client.ts';

const garbage = new AnyBrowserError('invalid_response', 'sessions.close failed: garbage');
const lost = new AnyBrowserError('not_found', 'sessions.close failed: 404 of a proxy');

/** A client whose closes fail so many times. */
function failing(times: number, error: unknown = garbage) {
	const closes: unknown[] = [];
	const provider: BrowserSessionProvider = {
		...createFakeProvider(),
		close: async (_id, options, request) => {
			closes.push([options?.force ?? false, request?.apiKey]);
			if (closes.length <= times) throw error;
		},
	};
	return { browsers: createClient({ provider }), closes };
}

test.each([
	['garbage', garbage],
	["a proxy's 404", lost],
	['what is no error of ours', new TypeError('broken')],
])('a close that fails with %s is tried again by force, and the result is kept', async (_name, error) => {
	const { browsers, closes } = failing(2, error);
	expect(await browsers.sessions.use({}, () => 'done', { apiKey: 'key-of-the-call' })).toBe('done');
	expect(closes).toEqual([false, true, true].map(force => [force, 'key-of-the-call']));
});

test('when it stays open the caller is told which one, with what the work returned', async () => {
	const { browsers, closes } = failing(Number.POSITIVE_INFINITY);
	const error = await browsers.sessions.use({}, () => 'done').catch((thrown: unknown) => thrown);
	if (!(error instanceof SessionLeftOpenError)) throw error;
	expect(error).toMatchObject({ sessionId: 's1', code: 'invalid_response', result: 'done', suppressed: undefined });
	expect(error.message).toContain('the session s1 may still be open');
	expect(error.cause).toBe(garbage);
	expect(closes).toHaveLength(3);
});

test('the failure of the work goes along, and is what is thrown when the session is closed in the end', async () => {
	const failure = new Error('the work failed');
	const work = () => Promise.reject(failure);
	await expect(failing(1).browsers.sessions.use({}, work)).rejects.toBe(failure);
	const left = failing(Number.POSITIVE_INFINITY).browsers.sessions.use({}, work);
	await expect(left).rejects.toMatchObject({ sessionId: 's1', suppressed: failure });
});

test('`await using` tries again as well, and tells', async () => {
	const { browsers, closes } = failing(2);
	{
		await using _session = await browsers.sessions.create();
	}
	expect(closes).toHaveLength(3);
	const dispose = async () => {
		await using _session = await failing(Number.POSITIVE_INFINITY).browsers.sessions.create();
	};
	await expect(dispose()).rejects.toMatchObject({ name: 'SessionLeftOpenError', sessionId: 's1' });
});

test.each(['create', 'get'] as const)('`await using` closes with the key of the call `%s`', async name => {
	const { browsers, closes } = failing(0);
	const request = { apiKey: 'key-of-the-call' };
	{
		await using _session =
			name === 'create' ? await browsers.sessions.create({}, request) : await browsers.sessions.get('s1', request);
	}
	expect(closes).toEqual([[false, 'key-of-the-call']]);
});

test('a forgotten first argument is told before a session is opened', async () => {
	const provider = createFakeProvider();
	const { sessions } = createClient({ provider });
	// JavaScript has no compiler to tell.
	const use = sessions.use.bind(sessions) as unknown as (work: () => void) => Promise<void>;
	await expect(use(() => {})).rejects.toMatchObject({ code: 'invalid_request', operation: 'sessions.use' });
	expect(provider.calls).toEqual([]);
});
