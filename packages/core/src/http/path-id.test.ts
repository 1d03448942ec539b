import { expect, test } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { pathId } from './path-id.ts';

test.each(['', ' ', '.', '..', undefined, null, 7, {}])('%j is refused', id => {
	try {
		pathId(id, 'session id', 'sessions.get', 'smooth');
		expect.unreachable();
	} catch (error) {
		expect(AnyBrowserError.is(error, 'invalid_request')).toBe(true);
		expect(String(error)).toContain('sessions.get needs a session id');
	}
});

test.each(['pbs_1', '-starts-with-a-dash', 'a/b', '...', 'ä?#%'])('%s passes unchanged', id => {
	expect(pathId(id, 'session id', 'sessions.get', 'smooth')).toBe(id);
});

test('an id with half of a character is refused as such', () => {
	expect(() => pathId('pbs_\ud83e', 'session id', 'sessions.get', 'smooth')).toThrow(
		'sessions.get: `session id` has half of a character',
	);
});
