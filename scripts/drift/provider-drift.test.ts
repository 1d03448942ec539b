import { describe, expect, it } from 'vitest';
import { sinceDrift, sliceDrift } from './provider-drift.ts';
import { documentOf, type Edit, samplePublished, sampleSlice, withChanges } from './sample-documents.ts';

const status = ['components', 'schemas', 'Thing', 'properties', 'status'];
const theirStatus = ['components', 'schemas', 'ThingOut', 'properties', 'status'];
const mark = (says: string, ...path: string[]): Edit => [[...path, 'x-divergence'], says];

function compare(ours: readonly Edit[], theirs: readonly Edit[]) {
	const slice = documentOf(withChanges(sampleSlice, ours), 'ours');
	return sliceDrift('things', slice, documentOf(withChanges(samplePublished, theirs), 'theirs'));
}

describe('what is compared with our slice', () => {
	it('is clean where only more is published, which is one number', () => {
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

	it('is reported once, with every place in which it shows', () => {
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

	it('is known where a mark stands for it', () => {
		const drift = compare([mark('Published as any string.', ...status)], [theirs]);
		expect([...drift.breaking, ...drift.notable, ...drift.mended]).toEqual([]);
		expect(drift.known).toEqual([
			{ at: '#/components/schemas/Thing/properties/status', says: 'Published as any string.' },
		]);
	});

	it('is not known without the mark', () => {
		expect(compare([], [theirs]).notable.map(({ change }) => change)).toEqual(['output-values-opened']);
	});

	it('is known below the mark and behind a reference, and the other fields are not', () => {
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

	it('is known of a field, a status and an operation that are not published', () => {
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

	it('is mended once the vendor says what we say', () => {
		const drift = compare([mark('Published as any string.', ...status)], []);
		expect(drift.mended).toEqual([
			{ at: '#/components/schemas/Thing/properties/status', says: 'Published as any string.' },
		]);
		expect(drift.known).toEqual([]);
	});

	it('is not mended as long as it stands in one of several places', () => {
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

	it('that is in words only is never mended: comparing cannot see it', () => {
		const ours = [mark('Its description says so.', ...status), [[...status, 'x-divergence-in-words'], true] as Edit];
		expect(compare(ours, [])).toMatchObject({ mended: [], known: [{ says: 'Its description says so.' }] });
	});

	it('does not stand for values, inputs or keys that we do not know', () => {
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
	function since(edits: readonly Edit[], ours = slice) {
		const after = documentOf(withChanges(samplePublished, edits), 'after');
		return sinceDrift('things', ours, documentOf(samplePublished, 'before'), after);
	}

	it('is reported where the slice has it, whatever it is called there', () => {
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

	it('is one number where the slice does not have it', () => {
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

	it('is one number where the slice lacks that kind of object', () => {
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

	it('is reported where it is asked of everyone', () => {
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
