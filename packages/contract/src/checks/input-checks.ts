import assert from 'node:assert/strict';
import type {
	BrowserSessionProvider,
	Capability,
	CapabilityManifest,
	CreateSessionOptions,
	OperationName,
} from '@anybrowser/core';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { plainWrite } from '../plain-operations.ts';

const badIds = ['', ' ', '.', '..', 'half-\ud83e'];
const longId = 'x'.repeat(5_000);
// Each must arrive as one path segment, and lead to nothing.
const oddIds = ['-dash', 'a/b', '../x', 'ä ö', '?x=1', '#x', '%2e', '%2e%2e', '{id}', 'a:b', 'a\\b', longId];

type ByItsId = (provider: BrowserSessionProvider, id: string) => PromiseLike<unknown>;

const operations = {
	'sessions.get': (provider, id) => provider.get(id),
	'sessions.close': (provider, id) => provider.close(id),
	'sessions.extend': (provider, id) => provider.extend(id, 5),
	'tasks.get': (provider, id) => provider.tasks.get(id),
	'tasks.steps': (provider, id) => provider.tasks.steps(id),
	'tasks.reply': (provider, id) => provider.tasks.reply(id, 'the code is 123456'),
	'tasks.cancel': (provider, id) => provider.tasks.cancel(id),
	'profiles.get': (provider, id) => provider.profiles.get(id),
	'profiles.delete': (provider, id) => provider.profiles.delete(id),
	'files.delete': (provider, id) => provider.files.delete(id),
	'profiles.update': (provider, id) => provider.profiles.update(id, { name: 'after' }),
	'actions.extract': (provider, id) => provider.actions.extract(id, { schema: { type: 'object' } }),
	'actions.act': (provider, id) => provider.actions.act(id, 'open the cheapest offer'),
	'actions.validate': (provider, id) => provider.actions.validate(id, 'Is the cart empty?'),
	'actions.ask': (provider, id) => provider.actions.ask(id, 'Which currency?'),
} as const satisfies Partial<Record<Capability, ByItsId>>;

/** What only JavaScript can pass: the types refuse it. */
const wrong = <Value>(value: unknown) => value as Value;

const id = 'some-id';
const misspelt: readonly (readonly [
	OperationName,
	(provider: BrowserSessionProvider) => PromiseLike<unknown>,
	string,
])[] = [
	['sessions.create', provider => provider.create(wrong({ urll: 'https://example.com' })), 'url'],
	['sessions.create', provider => provider.create({}, wrong({ timeOut: 5 })), 'timeout'],
	['sessions.list', provider => provider.list(wrong({ limits: 5 })), 'limit'],
	['sessions.close', provider => provider.close(id, wrong({ forced: true })), 'force'],
	['sessions.get', provider => provider.get(id, wrong({ signals: null })), 'signal'],
	['sessions.saveProfile', provider => provider.profiles.saveFrom(id, wrong({ names: 'shop' })), 'name'],
	['tasks.create', provider => provider.tasks.create(wrong({ prompt: 'Read', max_steps: 3 })), 'maxSteps'],
	['tasks.list', provider => provider.tasks.list(wrong({ cursors: '' })), 'cursor'],
	['tasks.steps', provider => provider.tasks.steps(id, wrong({ cursors: '' })), 'cursor'],
	['profiles.create', provider => provider.profiles.create(wrong({ nam: 'shop' })), 'name'],
	['profiles.list', provider => provider.profiles.list(wrong({ limitt: 1 })), 'limit'],
	['profiles.update', provider => provider.profiles.update(id, wrong({ descripton: 'shop' })), 'description'],
	['files.upload', provider => provider.files.upload(wrong({ name: 'a', contents: 'b' })), 'content'],
	['actions.extract', provider => provider.actions.extract(id, wrong({ schema: {}, promt: 'b' })), 'prompt'],
	['actions.evaluate', provider => provider.actions.evaluate(id, wrong({ scripts: '1' })), 'script'],
	['actions.ask', provider => provider.actions.ask(id, 'Which?', wrong({ shema: {} })), 'schema'],
	['actions.screenshot', provider => provider.actions.screenshot(id, wrong({ full_page: true })), 'fullPage'],
];
const senseless: readonly (readonly [OperationName, (provider: BrowserSessionProvider) => PromiseLike<unknown>])[] = [
	['sessions.create', provider => provider.create(wrong(null))],
	['sessions.create', provider => provider.create(wrong(() => {}))],
	['sessions.create', provider => provider.create({}, wrong('soon'))],
	['sessions.list', provider => provider.list(wrong('all'))],
	['tasks.create', provider => provider.tasks.create(wrong(undefined))],
	['tasks.create', provider => provider.tasks.create(wrong({ prompt: 'Read', schema: 'x' }))],
	['profiles.create', provider => provider.profiles.create(wrong(null))],
	['profiles.update', provider => provider.profiles.update(id, wrong('after'))],
	['files.upload', provider => provider.files.upload(wrong(undefined))],
	['actions.extract', provider => provider.actions.extract(id, wrong(undefined))],
	['actions.extract', provider => provider.actions.extract(id, wrong({ schema: 'x' }))],
	['actions.ask', provider => provider.actions.ask(id, 'Which?', wrong({ schema: 'x' }))],
	['actions.evaluate', provider => provider.actions.evaluate(id, wrong('1'))],
];

const circular: Record<string, unknown> = {};
circular['self'] = circular;

/** Where a text belongs. */
const textPlaces: readonly (readonly [
	Capability,
	(provider: BrowserSessionProvider, value: unknown) => PromiseLike<unknown>,
])[] = [
	['session.url', (provider, url) => provider.create(wrong({ url }))],
	['session.device', (provider, device) => provider.create(wrong({ device }))],
	['session.profile', (provider, id) => provider.create(wrong({ profile: { id } }))],
	['tasks.create', (provider, prompt) => provider.tasks.create(wrong({ prompt }))],
	['task.url', (provider, url) => provider.tasks.create(wrong({ prompt: 'Read', url }))],
	['task.profile', (provider, id) => provider.tasks.create(wrong({ prompt: 'Read', profile: { id } }))],
	['actions.goto', (provider, url) => provider.actions.goto(id, wrong(url))],
	['actions.act', (provider, words) => provider.actions.act(id, wrong(words))],
];

/** What never was a valid call is refused before anything is sent; what is merely unknown is `not_found`. */
export function inputChecks(
	capabilities: CapabilityManifest,
	contractOperations: readonly ContractOperation[],
): ContractCheck[] {
	const write = plainWrite(contractOperations);
	// The cast is sound: the keys are those of the table.
	const all = Object.entries(operations) as [keyof typeof operations, ByItsId][];
	const claimed = all.filter(([name]) => capabilities[name] !== 'none');
	return [
		...claimed.flatMap(([name, call]) => [
			{
				name: `input: ${name} refuses ids that would change the address`,
				async run({ provider, backend }) {
					for (const id of badIds) {
						const error = await expectError('invalid_request', call(provider, id));
						assert.equal(error.operation, name);
					}
					assert.deepEqual(backend.requests(), []);
				},
			} satisfies ContractCheck,
			{
				name: `input: ${name} with an unknown id is not_found, and the id stays one segment of the address`,
				async run({ provider, backend }) {
					await expectError('not_found', call(provider, 'no-such-id'));
					const plain = segmentsOf(backend.requests().at(-1)?.path);
					for (const id of oddIds) {
						const error = await expectError(['not_found', 'invalid_request'], call(provider, id));
						assert.equal(error.retryable, false);
						const isSent = error.attempts.length > 0 || error.code === 'not_found';
						if (!isSent) continue;
						const { path, query } = backend.requests().at(-1) ?? assert.fail('it was sent');
						const segments = segmentsOf(path);
						assert.equal(segments.length, plain.length, `${id} changes the address to ${path}`);
						assert.ok(!('x' in query), `${id} becomes a query`);
						const at = plain.indexOf('no-such-id');
						// Where the id is looked for in a list, it is in no address.
						if (at !== -1 && !id.includes(':')) assert.equal(segments[at], id);
					}
				},
			} satisfies ContractCheck,
		]),
		{
			name: 'input: an empty prompt is refused, and nothing is sent',
			needs: ['tasks.create'],
			async run({ provider, backend }) {
				await expectError('invalid_request', provider.tasks.create({ prompt: ' ' }));
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: a misspelt option is refused with the nearest name, and nothing is sent',
			async run({ provider, backend }) {
				for (const [operation, call, name] of misspelt) {
					if (capabilities[operation] === 'none') continue;
					const error = await expectError('invalid_request', call(provider));
					assert.equal(error.operation, operation);
					assert.ok(error.message.includes(`Did you mean \`${name}\`?`), error.message);
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: options that are no object, and a schema that is none, are refused as such, and nothing is sent',
			async run({ provider, backend }) {
				for (const [operation, call] of senseless) {
					if (capabilities[operation] === 'none') continue;
					const error = await expectError('invalid_request', call(provider));
					assert.equal(error.operation, operation);
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: a profile without its id, or that is to be kept and not, is refused, and nothing is sent',
			needs: ['sessions.create', 'session.profile', 'tasks.create', 'task.profile'],
			async run({ provider, backend }) {
				for (const profile of [null, {}, { id: '' }, { id: ' ' }, { id: 'shop', readOnly: true, save: true }]) {
					const options = wrong<CreateSessionOptions>({ profile });
					await expectError('invalid_request', provider.create(options));
					await expectError('invalid_request', provider.tasks.create({ ...options, prompt: 'Read' }));
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
		...textPlaces
			.filter(([capability]) => capabilities[capability] !== 'none')
			.map(
				([capability, call]): ContractCheck => ({
					name: `input: what no text is, and JSON can not hold, is refused as such by ${capability}, and nothing is sent`,
					async run({ provider, backend }) {
						for (const value of [1n, circular]) await expectError('invalid_request', call(provider, value));
						assert.deepEqual(backend.requests(), []);
					},
				}),
			),
		{
			name: 'input: what JSON can not carry is refused as such, and nothing is sent',
			async run({ provider, backend }) {
				for (const value of [1n, Number.NaN, 'half-\ud83e', () => 1]) {
					const error = await expectError(
						'invalid_request',
						write.call(provider, { maxRetries: 0, body: { list: [{ value }] } }),
					);
					assert.match(error.message, /list\[0\]\.value/, 'the message names the place');
					assert.equal(error.retryable, false);
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: metadata with half of a character is refused with its place, and nothing is sent',
			needs: ['sessions.create', 'session.metadata'],
			async run({ provider, backend }) {
				const error = await expectError('invalid_request', provider.create({ metadata: { note: 'half-\ud83e' } }));
				assert.match(error.message, /\.note\b/, 'the message names the place');
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: without a key nothing is sent, and the error says which variable to set',
			async run({ create, backend }) {
				const error = await expectError(
					'configuration',
					Promise.resolve().then(() => write.call(create({ apiKey: '' }), {})),
				);
				assert.match(error.message, /Set [A-Z_]+_API_KEY/);
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

/** A path's segments as the service reads them. */
function segmentsOf(path: string | undefined): readonly string[] {
	return (path ?? '').split('/').map(segment => decodeURIComponent(segment));
}
