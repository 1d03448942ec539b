import { describe, expect, test } from 'vitest';
import { documentOf, type Edit, samplePublished, sampleSlice, withChanges } from '../testing/sample-documents.ts';
import { levels } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import type { Difference } from './difference.ts';
import { describePlace } from './place.ts';

const create = ['paths', '/v1/things', 'post'];
const page = ['paths', '/v1/things', 'get', 'parameters', '0'];
const request = ['components', 'schemas', 'Body_create_thing'];
const asked = [...request, 'properties'];
const answered = ['components', 'schemas', 'ThingOut'];
const remove = ['paths', '/v1/things/{id}', 'delete'];
const content = ['content'];
const body = { schema: { $ref: '#/components/schemas/Body_create_thing' } };
const json = ['content', 'application/json'];

/** What a vendor may do, and all that we want to hear of it, each place once. */
const table: readonly (readonly [name: string, edit: Edit, expected: readonly string[]])[] = [
	['an operation removed', [create, undefined], ['operation-removed POST /things']],
	['a path renamed', [['paths', '/v1/things/{id}'], undefined], ['operation-removed DELETE /things/{thing_id}']],
	['an operation deprecated', [[...create, 'deprecated'], true], ['deprecated POST /things']],
	['a field deprecated', [[...asked, 'note', 'deprecated'], true], ['deprecated POST /things body.note']],
	['another server', [['servers'], [{ url: 'https://new.example.com' }]], ['server-changed servers']],
	// Inputs.
	['a request field removed', [[...asked, 'note'], undefined], ['input-removed POST /things body.note']],
	[
		'a request field required',
		[
			[...request, 'required'],
			['name', 'note'],
		],
		['input-required POST /things body.note'],
	],
	[
		'a new request field required',
		[
			[...request, 'required'],
			['name', 'colour'],
		],
		['unknown-input-required POST /things body.colour'],
	],
	['a request field optional', [[...request, 'required'], []], ['input-optional POST /things body.name']],
	['null refused', [[...asked, 'note'], { type: 'string' }], ['input-narrowed POST /things body.note']],
	[
		'null accepted',
		[
			[...asked, 'name', 'type'],
			['string', 'null'],
		],
		['input-widened POST /things body.name'],
	],
	['a smaller maximum', [[...asked, 'steps', 'maximum'], 100], ['input-narrowed POST /things body.steps']],
	['a greater maximum', [[...asked, 'steps', 'maximum'], 200], ['input-widened POST /things body.steps']],
	['no maximum', [[...asked, 'steps', 'maximum'], undefined], ['input-widened POST /things body.steps']],
	['a greater minimum', [[...asked, 'steps', 'minimum'], 3], ['input-narrowed POST /things body.steps']],
	['a smaller minimum', [[...asked, 'steps', 'minimum'], 1], ['input-widened POST /things body.steps']],
	['a shorter text', [[...asked, 'name', 'maxLength'], 10], ['input-narrowed POST /things body.name']],
	['a longer list', [[...asked, 'tags', 'minItems'], 1], ['input-narrowed POST /things body.tags']],
	['a pattern', [[...asked, 'name', 'pattern'], '^x'], ['input-narrowed POST /things body.name']],
	['a format', [[...asked, 'note', 'format'], 'uri'], ['input-narrowed POST /things body.note']],
	[
		'an enum value refused',
		[['components', 'schemas', 'KindEnum', 'enum'], ['big']],
		['input-values-removed POST /things body.kind'],
	],
	[
		'an enum value accepted',
		[
			['components', 'schemas', 'KindEnum', 'enum'],
			['big', 'small', 'odd'],
		],
		['input-values-added POST /things body.kind'],
	],
	[
		'any value accepted',
		[['components', 'schemas', 'KindEnum', 'enum'], undefined],
		['input-widened POST /things body.kind'],
	],
	[
		'only some values accepted',
		[
			[...asked, 'name', 'enum'],
			['a', 'b'],
		],
		['input-narrowed POST /things body.name'],
	],
	['another default', [[...asked, 'kind', 'default'], 'small'], ['default-changed POST /things body.kind']],
	[
		'another type',
		[[...asked, 'steps'], { type: 'string' }],
		['input-narrowed POST /things body.steps', 'input-widened POST /things body.steps'],
	],
	[
		'items of another type',
		[[...asked, 'tags', 'items'], { enum: ['a'] }],
		['input-narrowed POST /things body.tags[]'],
	],
	[
		'values of a map bounded',
		[[...asked, 'labels', 'additionalProperties', 'maxLength'], 5],
		['input-narrowed POST /things body.labels.*'],
	],
	[
		'no map any more',
		[[...asked, 'labels', 'additionalProperties'], false],
		['input-narrowed POST /things body.labels.*'],
	],
	['a free object', [[...asked, 'labels', 'additionalProperties'], true], ['input-widened POST /things body.labels.*']],
	[
		'a free object that takes no field',
		[[...asked, 'extra', 'additionalProperties'], false],
		['input-narrowed POST /things body.extra.*'],
	],
	[
		'a free object that takes one kind of value',
		[[...asked, 'extra', 'additionalProperties'], { type: 'string' }],
		['input-narrowed POST /things body.extra.*'],
	],
	[
		'a kind of object refused',
		[[...asked, 'action', 'oneOf'], [{ $ref: '#/components/schemas/Look' }]],
		['input-narrowed POST /things body.action'],
	],
	[
		'a kind of object changed',
		[['components', 'schemas', 'Look', 'properties', 'at'], undefined],
		['input-removed POST /things body.action.at'],
	],
	['the body removed', [[...create, 'requestBody'], undefined], ['input-removed POST /things body']],
	['the body optional', [[...create, 'requestBody', 'required'], false], ['input-optional POST /things body']],
	[
		'a body required where none was',
		[[...remove, 'requestBody'], { required: true }],
		['unknown-input-required DELETE /things/{thing_id} body'],
	],
	[
		'a body accepted where none was',
		[[...remove, 'requestBody'], { required: false }],
		['input-added DELETE /things/{thing_id} body'],
	],
	[
		'a parameter optional',
		[[...remove, 'parameters', '0', 'required'], false],
		['input-optional DELETE /things/{thing_id} path.0'],
	],
	[
		'another media type',
		[[...create, 'requestBody', 'content'], { 'application/xml': {} }],
		['input-removed POST /things body'],
	],
	[
		'a parameter removed',
		[page, { name: 'cursor', in: 'query', schema: {} }],
		['input-removed GET /things query.page', 'input-added GET /things query.cursor'],
	],
	['a parameter required', [[...page, 'required'], true], ['input-required GET /things query.page']],
	['a parameter narrowed', [[...page, 'schema', 'maximum'], 50], ['input-narrowed GET /things query.page']],
	['a parameter written otherwise', [[...page, 'explode'], false], ['input-narrowed GET /things query.page']],
	[
		'a new parameter required',
		[['paths', '/v1/things', 'post', 'parameters'], [{ name: 'dry', in: 'query', required: true, schema: {} }]],
		['unknown-input-required POST /things query.dry'],
	],
	// Answers.
	['an answer field removed', [[...answered, 'properties', 'count'], undefined], ['output-removed 200.count']],
	['an answer field optional', [[...answered, 'required'], ['id']], ['output-optional 200.status']],
	[
		'an answer field required',
		[
			[...answered, 'required'],
			['id', 'status', 'count'],
		],
		['output-required 200.count'],
	],
	[
		'an answer field nullable',
		[
			[...answered, 'properties', 'id', 'type'],
			['string', 'null'],
		],
		['output-widened 200.id'],
	],
	['an answer field of any type', [[...answered, 'properties', 'id'], {}], ['output-widened 200.id']],
	[
		'an integer that is a number',
		[[...answered, 'properties', 'count', 'type'], 'number'],
		['output-widened 200.count'],
	],
	[
		'a new status value',
		[
			[...answered, 'properties', 'status', 'enum'],
			['open', 'done', 'lost'],
		],
		['output-values-added 200.status'],
	],
	[
		'a status value gone',
		[[...answered, 'properties', 'status', 'enum'], ['open']],
		['output-values-removed 200.status'],
	],
	['any status value', [[...answered, 'properties', 'status', 'enum'], undefined], ['output-values-opened 200.status']],
	[
		'another format',
		[[...answered, 'properties', 'made_at', 'format'], undefined],
		['output-format-changed 200.made_at'],
	],
	['a longer answer', [[...answered, 'properties', 'id', 'maxLength'], 9], ['output-limit-changed 200.id']],
	['the success status gone', [[...create, 'responses', '200'], undefined], ['answer-removed POST /things 200']],
	['a new success status', [[...create, 'responses', '202'], {}], ['answer-added POST /things 202']],
	['a new error status', [[...create, 'responses', '409'], {}], ['error-answer-added POST /things 409']],
	['an error status gone', [[...create, 'responses', '404'], undefined], ['error-answer-removed POST /things 404']],
	['an error without its body', [[...create, 'responses', '404'], {}], ['error-body-removed POST /things 404']],
	['an answer without its body', [[...create, 'responses', '200'], {}], ['output-removed POST /things 200']],
	['an answer without its schema', [[...create, 'responses', '200', ...json], {}], ['output-widened POST /things 200']],
	[
		'a body where none was',
		[['paths', '/v1/things/{id}', 'delete', 'responses', '204', ...json, 'schema'], { type: 'object' }],
		['output-narrowed DELETE /things/{thing_id} 204'],
	],
	// Authentication.
	['another header', [['components', 'securitySchemes', 'key', 'name'], 'authorization'], ['auth-changed']],
	['another scheme', [['components', 'securitySchemes', 'key'], { type: 'http', scheme: 'bearer' }], ['auth-changed']],
	['a second key', [['security'], [{ key: [], other: [] }]], ['auth-changed']],
	['a choice of keys', [['security'], [{ other: [] }, { key: [] }]], []],
	['no key needed', [['security'], []], []],
	['nothing said of keys', [['security'], undefined], ['auth-undocumented']],
	// What concerns nobody.
	['another operation', [['paths', '/v1/more'], { get: { responses: {} } }], ['operation-added GET /more']],
	['other words', [[...asked, 'note', 'description'], 'Says something else.'], []],
	['what nothing reads', [[...answered, 'properties', 'echo'], { type: 'string' }], []],
	['a header in other letters', [['components', 'securitySchemes', 'key', 'name'], 'X-Key'], []],
	[
		'words on sending a request again',
		[[...create, 'summary'], 'Never send it twice.'],
		['repetition-changed POST /things'],
	],
	['an answer for everything else', [[...create, 'responses', 'default'], {}], []],
	[
		'a media type with its parameters',
		[[...create, 'requestBody', ...content], { 'Application/JSON; charset=utf-8': body }],
		[],
	],
	['any media type', [[...create, 'requestBody', ...content], { '*/*': body }], []],
	['a range of statuses', [[...create, 'responses', '4XX'], {}], ['error-answer-added POST /things 4XX']],
];

function differences(edits: readonly Edit[]) {
	const published = documentOf(withChanges(samplePublished, edits));
	return compareDocuments(documentOf(sampleSlice), published).differences;
}

/** A difference in one line. Operations share answers and authentication: those go without the operation. */
function brief({ change, place }: Difference): string {
	if (change.startsWith('auth')) return change;
	const last = place.steps.at(-1);
	return place.section === '200' && last && 'field' in last
		? `${change} 200.${last.field}`
		: `${change} ${describePlace(place)}`;
}

/** The differences that weren't there without the edits, each once. */
function changes(edits: readonly Edit[]): readonly string[] {
	const before = new Set(differences([]).map(brief));
	return [...new Set(differences(edits).map(brief))].filter(each => !before.has(each)).sort();
}

describe('the same API in other words', () => {
	test('differs in what our slice leaves out, and in nothing else', () => {
		expect(new Set(differences([]).map(({ change }) => levels[change]))).toEqual(new Set(['outside']));
		expect(differences([]).map(({ place }) => describePlace(place))).toContain('POST /things body.colour');
	});

	test('has operations that our slice leaves out', () => {
		const { differences: found } = compareDocuments(documentOf(sampleSlice), documentOf(samplePublished));
		const outside = found.filter(({ change }) => change === 'operation-added');
		expect(outside.map(({ place }) => place.operation)).toEqual(['GET /others']);
	});

	test.each([
		['in the server alone', [[['servers'], [{ url: 'https://api.example.com/v1' }]]]],
		['nowhere', [[['servers'], undefined]]],
	] as [string, Edit[]][])('is found with the prefix %s', (_, edits) => {
		const paths = JSON.parse(JSON.stringify(samplePublished['paths']).replaceAll('"/v1/', '"/'));
		const published = documentOf(withChanges(samplePublished, [...edits, [['paths'], paths]]));
		const found = compareDocuments(documentOf(sampleSlice), published).differences;
		expect(new Set(found.map(({ change }) => levels[change]))).toEqual(new Set(['outside']));
	});

	test('takes a published header for the key that our slice declares', () => {
		const key = { name: 'X-Key', in: 'header', required: false, schema: { type: 'string' } };
		const edits: Edit[] = [
			[['security'], undefined],
			[['components', 'securitySchemes'], undefined],
			[['paths', '/v1/things', 'parameters'], [key]],
			[['paths', '/v1/things/{id}', 'parameters'], [key]],
		];
		expect(changes(edits)).toEqual([]);
	});

	test('does not hear of null in a parameter, where there is no way to send it', () => {
		const schema = { anyOf: [{ type: 'integer', minimum: 1, maximum: 100 }, { type: 'null' }] };
		expect(changes([[[...page, 'schema'], schema]])).toEqual([]);
	});

	test('is found where a part of the prefix is in the server', () => {
		const slice = withChanges(sampleSlice, [[['servers'], [{ url: 'https://api.example.com/api/v1' }]]]);
		const published = withChanges(samplePublished, [[['servers'], [{ url: 'https://api.example.com/api' }]]]);
		const found = compareDocuments(documentOf(slice), documentOf(published)).differences;
		expect(new Set(found.map(({ change }) => levels[change]))).toEqual(new Set(['outside']));
	});

	test('takes a status for one of its range, on either side', () => {
		const answers = ['post', 'responses'];
		const slice = withChanges(sampleSlice, [[['paths', '/things', ...answers, '5XX'], {}]]);
		const published = withChanges(samplePublished, [
			[['paths', '/v1/things', ...answers, '503'], {}],
			[['paths', '/v1/things', ...answers, '404'], undefined],
			[['paths', '/v1/things', ...answers, '4xx'], { content: { 'application/json': {} } }],
		]);
		const found = compareDocuments(documentOf(slice), documentOf(published)).differences;
		const statuses = found.filter(({ change }) => /answer/.test(change)).map(brief);
		expect(statuses).toEqual(['error-answer-added POST /things 4xx']);
	});

	test('takes any media type of theirs where ours may be any', () => {
		const edit: Edit = [['paths', '/things', 'get', 'responses', '200', 'content'], { '*/*': {} }];
		const { differences: found } = compareDocuments(
			documentOf(withChanges(sampleSlice, [edit])),
			documentOf(samplePublished),
		);
		expect(found.map(({ change }) => change)).not.toContain('output-removed');
	});

	test('may ask for a body that ours may leave out', () => {
		const slice = withChanges(sampleSlice, [[['paths', '/things', 'post', 'requestBody', 'required'], false]]);
		const { differences: found } = compareDocuments(documentOf(slice), documentOf(samplePublished));
		expect(found.map(brief)).toContain('input-required POST /things body');
	});

	test('refuses a document of another API', () => {
		const other = documentOf({ openapi: '3.1.0', paths: { '/else': { get: {} } } }, 'else.json');
		expect(() => compareDocuments(documentOf(sampleSlice), other)).toThrow(/else\.json has none of the operations/);
	});
});

describe('a published change', () => {
	test.each(table)('%s', (_, edit, expected) => {
		expect(changes([edit])).toEqual([...expected].sort());
	});

	test('is in the table, whatever kind it is', () => {
		const shown = new Set(table.flatMap(([, , expected]) => expected.map(each => each.split(' ')[0])));
		const elsewhere = ['input-undeclared', 'undeprecated', 'output-added', 'refusal-answered', 'operation-beside'];
		expect(Object.keys(levels).filter(change => !shown.has(change) && !elsewhere.includes(change))).toEqual([]);
	});

	test('of an object that names no field leaves ours accepted', () => {
		const free: Edit[] = [[[...request], { type: 'object' }]];
		const found = changes(free);
		expect(found).toContain('input-undeclared POST /things body.steps');
		expect(found.filter(each => levels[each.split(' ')[0] as keyof typeof levels] === 'breaking')).toEqual([]);
	});

	test('of a deprecation that is taken back is no loss', () => {
		const slice = withChanges(sampleSlice, [[['paths', '/things', 'get', 'deprecated'], true]]);
		const { differences: found } = compareDocuments(documentOf(slice), documentOf(samplePublished));
		expect(found.map(({ change }) => change)).toContain('undeprecated');
	});
});
