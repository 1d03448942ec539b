import assert from 'node:assert/strict';
import { type CapabilityManifest, type CreateTaskOptions, createClient, type Fetch, type Task } from '@anybrowser/core';
import { assertHidden } from '../assert-hidden.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage, taskOn } from '../on-page.ts';
import { placesOf } from '../wire.ts';

const value = 'hunter2 & "quoted"';
const secrets = { pin: { value } };
const deadline = 15_000;

type Opened = Pick<ContractFixture, 'provider' | 'backend'>;
type Start = (opened: Opened, options: CreateTaskOptions) => Promise<Task>;

/** What the types refuse. */
const wrong = (given: unknown) => given as CreateTaskOptions['secrets'];

/** Secrets that are none, or that nothing would be done with. */
const bad: readonly (readonly [string, CreateTaskOptions['secrets']])[] = [
	['none at all', {}],
	['no object', wrong('hunter2')],
	['a list', wrong([{ value }])],
	['an empty value', { pin: { value: '' } }],
	['a value of spaces', { pin: { value: '   ' } }],
	['a value too short to be hidden', { pin: { value: '12' } }],
	['a value that is no text', wrong({ pin: { value: 1234 } })],
	['half of a character', { pin: { value: 'half-\ud83e' } }],
	['neither a value nor a variable', wrong({ pin: {} })],
	['a value and a variable', wrong({ pin: { value, env: 'HOME' } })],
	['a value in the place of the object', wrong({ pin: value })],
	['a misspelt field', wrong({ pin: { value, allowedUrl: ['a'] } })],
	['no places', { pin: { value, allowedUrls: [] } }],
	['a place that is blank', { pin: { value, allowedUrls: [' '] } }],
	['a name that is none', { 'my pin': { value } }],
	['one that the prompt has no place for', { pin: { value }, other: { value } }],
	['one that the prompt tells itself', { pin: { value: 'Type' } }],
];

/** A task's secrets are typed by the agent, and told to nobody. */
export function taskSecretChecks(capabilities: CapabilityManifest): ContractCheck[] {
	const isOwn = capabilities['tasks.create'] !== 'none' && capabilities['task.secrets'] !== 'none';
	const isInSession =
		capabilities['tasks.createInSession'] !== 'none' && capabilities['taskInSession.secrets'] !== 'none';
	return [
		...(isOwn ? checksOf('with a browser of its own', startOwn) : []),
		...(isInSession ? checksOf('in a session', startInSession) : []),
	];
}

const startOwn: Start = ({ provider }, options) => provider.tasks.create(options);
const startInSession: Start = async (opened, { url: _url, ...options }) => {
	const { id } = await openOnPage(opened);
	return opened.provider.tasks.create({ ...options, sessionId: id });
};

function checksOf(kind: string, start: Start): readonly ContractCheck[] {
	const bare = { prompt: 'Type %pin%', secrets };
	return [
		{
			name: `task secrets: the value is sent once, apart from what the agent is told, ${kind}`,
			async run({ provider, backend }) {
				await start({ provider, backend }, bare);
				const sent = backend
					.requests()
					.flatMap(({ path, query, body }) => [...placesOf({ path, query, body }).values()]);
				const texts = sent.filter(each => typeof each === 'string');
				assert.deepEqual(
					texts.filter(text => text.includes(value)),
					[value],
					'it stands by itself, and once',
				);
				assert.ok(texts.some(text => text.includes('%pin%')));
				await endEverything(provider, backend);
			},
		},
		{
			name: `task secrets: the value is in no error, even when the service repeats it, ${kind}`,
			async run({ create, provider, backend }) {
				const told: unknown[] = [];
				const tell = (event: unknown) => told.push(event);
				for (const status of [400, 409, 422, 500]) {
					const hears = faultyAfterOpening(backend, status, backend.errorBody(status, `the text ${value} is no good`));
					const watched = create({
						...hears,
						maxRetries: 0,
						hooks: { onRequest: tell, onResponse: tell, onRetry: tell },
					});
					const error: unknown = await start({ provider: watched, backend }, bare).then(
						() => undefined,
						caught => caught,
					);
					assertHidden(error, value, `status ${status}`);
				}
				const failing = create({
					fetch: async () => {
						throw new TypeError(`fetch failed with ${value}`, { cause: new Error(`sent ${JSON.stringify(value)}`) });
					},
				});
				const request = { maxRetries: 0 };
				const error: unknown = await failing.tasks
					.create({ ...bare, ...(kind === 'in a session' && { sessionId: 'some-id' }) }, request)
					.then(
						() => undefined,
						caught => caught,
					);
				assertHidden(error, 'hunter2', 'a network that tells it');
				assertHidden(told, value, 'what hooks hear');
				await endEverything(provider, backend);
			},
		},
		{
			name: `task secrets: what is read of the task doesn't show the value, ${kind}`,
			needs: ['tasks.get', 'task.schema'],
			async run({ create, provider, backend }) {
				const { expectedTitle } = backend;
				const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
				// A service whose agent tells what it has typed.
				const telling = create({ fetch: replacing(backend, expectedTitle, JSON.stringify(value).slice(1, -1)) });
				const { prompt, ...page } = taskOn({ provider }, 'Read the title for %pin%', backend.pageUrl);
				const task = await start({ provider: telling, backend }, { ...page, prompt, secrets, schema: title });
				const handle = await createClient({ provider: telling }).tasks.get(task.id);
				const ended = await handle.result({ deadline }).catch((error: unknown) => error);
				const shown = {
					ended,
					snapshot: handle.snapshot,
					token: handle.toJSON(),
					again: await telling.tasks.get(task.id),
				};
				for (const [what, each] of Object.entries(shown)) assertHidden(each, 'hunter2', what);
				assert.match(JSON.stringify(handle.snapshot), /redacted/, 'the service has told it');
				await endEverything(provider, backend);
			},
		},
		{
			name: `task secrets: those that are none are refused, and nothing is sent, ${kind}`,
			async run({ provider, backend }) {
				const place = kind === 'in a session' ? { sessionId: 'some-id' } : {};
				for (const [what, given] of bad) {
					const options = { prompt: 'Type %pin%', secrets: given, ...place };
					const error = await expectError('invalid_request', provider.tasks.create(options));
					assert.equal(error.operation, 'tasks.create');
					assertHidden(error, 'hunter2', what);
				}
				const unset = { prompt: 'Type %pin%', secrets: { pin: { env: 'ANYBROWSER_NO_SUCH_VARIABLE' } }, ...place };
				const error = await expectError('configuration', provider.tasks.create(unset));
				assert.match(error.message, /ANYBROWSER_NO_SUCH_VARIABLE/, 'the message names the variable');
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

/** Settings with which the request that carries the secret is refused. */
function faultyAfterOpening(
	backend: ContractFixture['backend'],
	status: number,
	body: unknown,
): { readonly fetch: Fetch } {
	const send = sender(backend);
	return {
		async fetch(request, init) {
			const isTheOne = (await request.clone().text()).includes('hunter2');
			if (!isTheOne) return send(request, init);
			return Response.json(body, { status });
		},
	};
}

/** A fetch whose answers have one text for another. */
function replacing(backend: ContractFixture['backend'], text: string, other: string): Fetch {
	const send = sender(backend);
	return async (request, init) => {
		const response = await send(request, init);
		const { status } = response;
		const headers = new Headers(response.headers);
		headers.delete('content-length');
		headers.delete('content-encoding');
		const body = await response.text();
		return new Response(status === 204 ? null : body.replaceAll(text, other), { status, headers });
	};
}

function sender({ settings }: ContractFixture['backend']): Fetch {
	return settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
}
