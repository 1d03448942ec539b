import { describe, expect, test } from 'vitest';
import { documentOf, type Edit, samplePublished, sampleSlice, withChanges } from '../testing/sample-documents.ts';
import { sinceDrift, sliceDrift } from './provider-drift.ts';
import type { Refusals } from './refusals.ts';

const status = ['components', 'schemas', 'Thing', 'properties', 'status'];
const theirStatus = ['components', 'schemas', 'ThingOut', 'properties', 'status'];
const mark = (says: string, ...path: string[]): Edit => [[...path, 'x-divergence'], says];

const nothingRefused: Refusals = new Map();

function compare(ours: readonly Edit[], theirs: readonly Edit[], refusals = nothingRefused) {
	const slice = documentOf(withChanges(sampleSlice, ours), 'ours');
	const published = documentOf(withChanges(samplePublished, theirs), 'theirs');
	return sliceDrift({ provider: 'things', slice, refusals }, published);
}

describe('what is compared with our slice', () => {
	test('is clean where only more is published, which is one number', () => {
		expect(compare([], [])).toEqual({
			provider: 'things',
			source: 'theirs',
			since: undefined,
			breaking: [],
			notable: [],
			mended: [],
			known: [],
			rest: 3, // one operation, a field asked for, a field answered
		});
	});

	test('is reported once, with every place in which it shows', () => {
		const { breaking } = compare(
			[],
			[
				[
					[...theirStatus, 'type'],
					['string', 'null'],
				],
				[[...theirStatus, 'enum'], undefined],
			],
		);
		expect(breaking).toEqual([
			{
				change: 'output-widened',
				level: 'breaking',
				at: '#/components/schemas/Thing/properties/status',
				message: 'type: string → string or null',
				places: ['GET /things 200[].status', 'POST /things 200.status'],
			},
		]);
	});
});

describe('a divergence', () => {
	const theirs: Edit = [[...theirStatus, 'enum'], undefined];

	test('does not make a kind of object look like another one', () => {
		const facts = (fields: readonly string[]) => ({
			type: 'object',
			properties: Object.fromEntries(fields.map(each => [each, { type: 'string' }])),
		});
		const [ours, theirsToo] = [
			['components', 'schemas', 'Thing', 'properties', 'facts'],
			['components', 'schemas', 'ThingOut', 'properties', 'facts'],
		];
		const label = facts(['label']);
		const drift = compare(
			[
				[ours, { anyOf: [facts(['user', 'hint', 'codes']), label] }],
				mark('Not published.', ...ours, 'anyOf', '0', 'properties', 'hint'),
				mark('Not published.', ...ours, 'anyOf', '0', 'properties', 'codes'),
			],
			[[theirsToo, { anyOf: [facts(['user']), label] }]],
		);
		expect([...drift.breaking, ...drift.notable, ...drift.mended]).toEqual([]);
		expect(drift.known).toHaveLength(2);
	});

	test('is known where a mark stands for it', () => {
		const drift = compare([mark('Published as any string.', ...status)], [theirs]);
		expect([...drift.breaking, ...drift.notable, ...drift.mended]).toEqual([]);
		expect(drift.known).toEqual([
			{ at: '#/components/schemas/Thing/properties/status', says: 'Published as any string.' },
		]);
	});

	test('is not known without the mark', () => {
		expect(compare([], [theirs]).notable.map(({ change }) => change)).toEqual(['output-values-opened']);
	});

	test('is known below the mark and behind a reference, and the other fields are not', () => {
		const drift = compare(
			[mark('Kinds are looser.', 'components', 'schemas', 'Kind')],
			[
				[['components', 'schemas', 'KindEnum', 'enum'], ['big']],
				[['components', 'schemas', 'Body_create_thing', 'properties', 'note'], undefined],
			],
		);
		expect(drift.breaking.map(({ places }) => places)).toEqual([['POST /things body.note']]);
		expect(drift.known).toHaveLength(1);
	});

	test('is known of a field, a status and an operation that are not published', () => {
		const drift = compare(
			[
				[
					['components', 'schemas', 'ThingRequest', 'properties', 'secret'],
					{ type: 'string', 'x-divergence': 'Not published.' },
				],
				[['paths', '/things', 'post', 'responses', '418'], { 'x-divergence': 'Not published.' }],
				[['paths', '/whole'], { 'x-divergence': 'Not published.', get: { responses: { 200: {} } } }],
				[['paths', '/hidden'], { get: { 'x-divergence': 'Not published.', responses: { 200: {} } } }],
			],
			[],
		);
		expect([...drift.breaking, ...drift.notable, ...drift.mended]).toEqual([]);
		expect(drift.known.map(({ at }) => at)).toEqual([
			'#/paths/~1things/post/responses/418',
			'#/paths/~1whole',
			'#/paths/~1hidden/get',
			'#/components/schemas/ThingRequest/properties/secret',
		]);
	});

	test('is mended once the vendor says what we say', () => {
		const drift = compare([mark('Published as any string.', ...status)], []);
		expect(drift.mended).toEqual([
			{ at: '#/components/schemas/Thing/properties/status', says: 'Published as any string.' },
		]);
		expect(drift.known).toEqual([]);
	});

	test('is not mended as long as it stands in one of several places', () => {
		const shared = [
			mark('Without a body, in places.', 'components', 'responses', 'No'),
			...['/things', '/things/{thing_id}'].map(
				(path, index): Edit => [
					['paths', path, index === 0 ? 'post' : 'delete', 'responses', '404'],
					{ $ref: '#/components/responses/No' },
				],
			),
		];
		expect(compare(shared, [[['paths', '/v1/things', 'post', 'responses', '404'], {}]]).mended).toEqual([]);
		const body = [['paths', '/v1/things', 'post', 'responses', '404'], {}] as Edit;
		const other = [['paths', '/v1/things/{id}', 'delete', 'responses', '404'], {}] as Edit;
		expect(compare(shared, [body, other]).mended).toHaveLength(1);
	});

	test('that is in words only is never mended: comparing cannot see it', () => {
		const ours = [mark('Its description says so.', ...status), [[...status, 'x-divergence-in-words'], true] as Edit];
		expect(compare(ours, [])).toMatchObject({ mended: [], known: [{ says: 'Its description says so.' }] });
	});

	test('does not stand for values, inputs or keys that we do not know', () => {
		const everything = [
			mark('Looser.', ...status),
			mark('Looser.', 'components', 'schemas', 'ThingRequest'),
			mark('Looser.', 'paths', '/things', 'post'),
		];
		const drift = compare(everything, [
			[
				[...theirStatus, 'enum'],
				['open', 'done', 'lost'],
			],
			[
				['components', 'schemas', 'Body_create_thing', 'required'],
				['name', 'colour'],
			],
			[['security'], [{ other: [] }]],
		]);
		expect([...drift.breaking, ...drift.notable].map(({ change }) => change).sort()).toEqual([
			'auth-changed',
			'output-values-added',
			'unknown-input-required',
		]);
	});
});

describe('what has changed since an older document', () => {
	const slice = documentOf(sampleSlice, 'ours');
	function since(edits: readonly Edit[], ours = slice, refusals = nothingRefused) {
		const after = documentOf(withChanges(samplePublished, edits), 'after');
		const side = { provider: 'things', slice: ours, refusals };
		return sinceDrift(side, documentOf(samplePublished, 'before'), after);
	}

	test('is reported where the slice has it, whatever it is called there', () => {
		const drift = since([
			[
				[...theirStatus, 'enum'],
				['open', 'done', 'lost'],
			],
			[['components', 'schemas', 'ThingOut', 'properties', 'count'], undefined],
			[['paths', '/v1/things', 'post', 'responses', '409'], {}],
			[['components', 'schemas', 'Look', 'properties', 'at'], undefined],
			[['components', 'schemas', 'Body_create_thing', 'properties', 'labels', 'additionalProperties', 'maxLength'], 5],
		]);
		expect(drift).toMatchObject({ source: 'after', since: 'before', mended: [], known: [], rest: 0 });
		expect(drift.breaking.map(({ places }) => places.at(-1))).toEqual([
			'POST /things 200.count',
			'POST /things body.labels.*',
			'POST /things body.action.at',
		]);
		expect(drift.notable.map(({ change }) => change)).toEqual(['output-values-added', 'error-answer-added']);
	});

	test('is one number where the slice does not have it', () => {
		const drift = since([
			[['components', 'schemas', 'ThingOut', 'properties', 'colour'], undefined],
			[['components', 'schemas', 'Body_create_thing', 'properties', 'colour', 'maxLength'], 3],
			[['components', 'schemas', 'ThingOut', 'properties', 'echo', 'properties', 'inside', 'type'], 'integer'],
			[['paths', '/v1/others', 'get', 'deprecated'], true],
			[['paths', '/v1/things', 'post', 'summary'], 'Other words.'],
		]);
		expect([...drift.breaking, ...drift.notable]).toEqual([]);
		expect(drift.rest).toBe(5);
	});

	test('is one number where the slice lacks that kind of object', () => {
		const only = documentOf(
			withChanges(sampleSlice, [
				[
					['components', 'schemas', 'ThingRequest', 'properties', 'action', 'oneOf'],
					[{ $ref: '#/components/schemas/Press' }],
				],
				[['components', 'schemas', 'Press', 'properties', 'at'], { type: 'string' }],
			]),
		);
		const edit: Edit = [['components', 'schemas', 'Look', 'properties', 'at'], undefined];
		expect(since([edit], only).breaking).toEqual([]);
		expect(since([edit]).breaking).toHaveLength(1);
	});

	test('is reported where it is asked of everyone', () => {
		const page = { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } };
		const drift = since([
			[
				['components', 'schemas', 'Body_create_thing', 'required'],
				['name', 'colour'],
			],
			[['servers'], [{ url: 'https://new.example.com' }]],
			[
				['paths', '/v1/things', 'get', 'parameters'],
				[page, { name: 'who', in: 'query', required: true, schema: {} }],
			],
		]);
		expect(drift.breaking.map(({ change }) => change)).toEqual([
			'unknown-input-required',
			'input-required',
			'server-changed',
		]);
	});
});

describe('what is more than our slice has', () => {
	const create = ['paths', '/v1/things', 'post'];
	const fields = ['components', 'schemas', 'Body_create_thing', 'properties'];
	const answered = ['components', 'schemas', 'ThingOut', 'properties'];
	const refusals: Refusals = new Map([
		['session.allowedUrls', 'it does not filter addresses'],
		['task.allowedUrls', 'it does not filter addresses'],
		['actions.screenshot', 'it has no such action'],
		['cdp.endpoint', 'it gives no address'],
		['profiles.update', 'a profile has only an id'],
	]);
	const operation = { responses: { 200: {} } };

	const additions: readonly (readonly [what: string, edit: Edit, expected: string])[] = [
		[
			'an option that we refuse',
			[[...fields, 'allowed_domains'], { type: 'array' }],
			'POST /things body.allowed_domains: new field allowed_domains: may be what we refuse as allowedUrls (it does not filter addresses)',
		],
		[
			'an action that we refuse',
			[
				[...fields, 'action', 'oneOf'],
				[
					{ $ref: '#/components/schemas/Press' },
					{ $ref: '#/components/schemas/Look' },
					{ type: 'object', required: ['type'], properties: { type: { const: 'screenshot' } } },
				],
			],
			'POST /things body.action: kind of object: { type: "screenshot" }: may be what we refuse as actions.screenshot (it has no such action)',
		],
		[
			'a value that we refuse',
			[
				['components', 'schemas', 'KindEnum', 'enum'],
				['big', 'small', 'screenshot'],
			],
			'POST /things body.kind: new values: "screenshot": may be what we refuse as actions.screenshot (it has no such action)',
		],
		[
			'an address that we are not given',
			[[...answered, 'debugger_url'], { type: 'string' }],
			'GET /things 200[].debugger_url: new field debugger_url: may be what we refuse as cdp.endpoint (it gives no address)',
		],
		[
			'an operation that we refuse, on something that we have nothing to do with',
			[['paths', '/v1/profiles/{id}'], { patch: operation }],
			'PATCH /profiles/{id}: the operation is new: may be what we refuse as profiles.update (a profile has only an id)',
		],
		[
			'an operation on what ours are about',
			[['paths', '/v1/things/{id}/extend'], { post: operation }],
			'POST /things/{id}/extend: the operation is new, beside ours',
		],
		[
			'a field that makes it safe to send a request twice',
			[[...fields, 'idempotency_key'], { type: 'string' }],
			'POST /things body.idempotency_key: new field idempotency_key: look at what is safe to repeat',
		],
		[
			'a header that does',
			[[...create, 'parameters'], [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } }]],
			'POST /things header.idempotency-key: new parameter header.idempotency-key: look at what is safe to repeat',
		],
		[
			'words on sending a request again',
			[[...create, 'description'], 'Makes a thing. The same name twice gives\nthe same thing.'],
			'POST /things: says: "The same name twice gives the same thing."',
		],
		[
			'words on it at a status',
			[[...create, 'responses', '404', 'description'], 'None was made; retry later.'],
			'POST /things 404: says: "None was made; retry later."',
		],
		[
			'a refusal for money',
			[[...create, 'responses', '402'], {}],
			'POST /things 402: new status 402: not paid for, so sending it again changes nothing',
		],
		[
			'a refusal for good',
			[['paths', '/v1/things/{id}', 'delete', 'responses', '410'], {}],
			'DELETE /things/{thing_id} 410: new status 410: gone for good, so sending it again changes nothing',
		],
		[
			'a refusal for now',
			[['paths', '/v1/things', 'get', 'responses', '429'], {}],
			'GET /things 429: new status 429: too much at once, so it may be sent again after a pause',
		],
	];

	test.each(additions)('is reported: %s', (_, edit, expected) => {
		const { notable, breaking } = compare([], [edit], refusals);
		expect(breaking).toEqual([]);
		expect(notable.map(({ places, message }) => `${places[0]}: ${message}`)).toEqual([expected]);
	});

	test.each(additions)('is reported where it is new since an older document: %s', (_, edit, expected) => {
		const ours = { provider: 'things', slice: documentOf(sampleSlice), refusals };
		const after = documentOf(withChanges(samplePublished, [edit]), 'after');
		const { notable, breaking } = sinceDrift(ours, documentOf(samplePublished, 'before'), after);
		expect(breaking).toEqual([]);
		const found = notable.map(({ places, message }) =>
			`${places[0]}: ${message}`.replace('/{id} 410', '/{thing_id} 410'),
		);
		expect(found).toEqual([expected]);
		// What was published before has been looked at.
		expect(sinceDrift(ours, after, after).notable).toEqual([]);
	});

	test('is reported under a mark as well: it stands for none of these', () => {
		const marks = [
			mark('Looser.', 'components', 'schemas', 'ThingRequest'),
			mark('Looser.', 'components', 'schemas', 'Thing'),
			mark('Looser.', 'components', 'schemas', 'Kind'),
			mark('Looser.', 'paths', '/things'),
			mark('Looser.', 'paths', '/things/{thing_id}'),
		];
		for (const [what, edit] of additions) expect(compare(marks, [edit], refusals).notable, what).toHaveLength(1);
	});

	test('is not reported where it is nothing that we refuse, or only answered', () => {
		const edits: Edit[] = [
			[[...fields, 'shade'], { type: 'string' }],
			[[...answered, 'allowed_domains'], { type: 'array' }],
			[['paths', '/v1/things', 'get', 'parameters'], [{ name: 'allowed_urls', in: 'query', schema: {} }]],
			[['paths', '/v1/allowed-urls'], { get: operation }],
			[[...create, 'description'], 'Makes a thing.'],
		];
		expect(compare([], [edits[0], edits[1], edits[3], edits[4]] as Edit[], refusals).notable).toEqual([]);
		expect(compare([], [[[...fields, 'allowed_domains'], { type: 'array' }]]).notable).toEqual([]);
	});

	test('is not reported where the slice leaves the path out, or has read what is said', () => {
		const extend: Edit = [['paths', '/v1/things/{id}/extend/more'], { post: operation }];
		const leftOut: Edit = [['x-left-out'], [{ path: '/things/{thing_id}/extend', reason: 'Not needed.' }]];
		expect(compare([leftOut], [extend]).notable).toEqual([]);
		const beside: Edit = [['paths', '/v1/things/{id}/extended'], { post: operation }];
		expect(compare([leftOut], [beside]).notable).toHaveLength(1);
		const says: Edit = [[...create, 'description'], 'It is safe to repeat.'];
		const read: Edit = [['paths', '/things', 'post', 'x-repetition'], 'The name decides.'];
		expect(compare([read], [says]).notable).toEqual([]);
	});

	test('is reported where the vendor takes back that a request may be sent again', () => {
		const before = documentOf(
			withChanges(samplePublished, [[[...create, 'description'], 'Safe to repeat.']]),
			'before',
		);
		const ours = { provider: 'things', slice: documentOf(sampleSlice), refusals };
		const { notable } = sinceDrift(ours, before, documentOf(samplePublished, 'after'));
		expect(notable.map(({ message }) => message)).toEqual(['no longer says: "Safe to repeat."']);
	});
});
