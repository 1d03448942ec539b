import { expect, test } from 'vitest';
import { withAllFields } from './with-all-fields.ts';

test('fills in defaults and nulls, keeps what is there, and leaves out what the schema has no field for', () => {
	const given = { prompt: 'look', max_steps: 3, nonsense: 1 };
	const request = withAllFields('TaskRunRequest', given);
	expect(request).toMatchObject({
		prompt: 'look',
		max_steps: 3,
		url: null,
		data_extraction_schema: null,
		engine: 'skyvern-1.0',
		proxy_location: 'RESIDENTIAL',
		start_fresh_browser: false,
	});
	expect(request).not.toHaveProperty('nonsense');
	expect(withAllFields('GeoTarget', { country: 'DE', city: 'Berlin' })).toEqual({
		country: 'DE',
		subdivision: null,
		city: 'Berlin',
		isISP: false,
	});
});
